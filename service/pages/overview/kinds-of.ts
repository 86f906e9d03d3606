import { catalogue } from '../../../lib/tools/catalogue/index.ts';
import type { Share } from '../../review/overview.ts';

const kinds = new Map(catalogue.map(({ id, kinds: [most] }) => [id, most]));

/** Tools by what they mostly make; a production's own tool is in no catalogue. */
export function kindsOf(byTool: readonly Share[]): Share[] {
  const shares = new Map<string, Share>();
  for (const { name: tool, count, before } of byTool) {
    const name = kinds.get(tool) ?? 'own';
    const known = shares.get(name) ?? { name, count: 0, before: 0 };
    shares.set(name, { name, count: known.count + count, before: known.before + before });
  }
  return [...shares.values()].sort((a, b) => b.count - a.count);
}
