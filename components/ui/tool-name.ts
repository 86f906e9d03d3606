import { catalogue } from '../../lib/tools/catalogue/index.ts';

const names = new Map(catalogue.map(({ id, name }) => [id, name]));

/** How a tool is called in a sentence; records carry its id only, and a production's own tool has nothing else here. */
export const toolName = (id: string): string =>
  names.get(id) ??
  id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
