import type { NoticedTool } from '../../review/noticed-tools.ts';

const kebab = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** What such a host is in a policy's `tools.custom`, for somebody to name. */
export const ownTool = ({ host }: Pick<NoticedTool, 'host'>) => ({
  id: kebab(host),
  name: host,
  kinds: ['chat'],
  hosts: [host],
});
