import { browser } from '../../browser.ts';
import type { DeviceHealth } from '../../model/health.ts';
import type { Tool } from '../../model/tool.ts';
import { catalogue } from '../../tools/catalogue/index.ts';
import { pageMatches, sharedHostMatches } from '../../tools/match-patterns.ts';

/** More than anybody reads; a browser that grants nothing is told by the numbers. */
const MAX_NAMED = 50;

const named = new Set(catalogue.map(({ id }) => id));

/** Any of these stands for every site. */
const everywhere = ['<all_urls>', '*://*/*', 'https://*/*'];

/** On how many tools' sites the browser lets us work, and which of the catalogue's it keeps us out of. */
export async function grantedSites(tools: readonly Tool[]): Promise<DeviceHealth['sites']> {
  // Asking for each would take Chromium half a minute: it compares every pattern with every other.
  const granted = new Set((await browser.permissions.getAll()).origins ?? []);
  const isAll = everywhere.some((pattern) => granted.has(pattern));
  const isGranted = (tool: Tool): boolean =>
    isAll || [...pageMatches([tool]), ...sharedHostMatches([tool])].every((pattern) => granted.has(pattern));
  const missing = tools.filter((tool) => !isGranted(tool)).map(({ id }) => id);
  // The names of a policy's own tools are the production's words.
  const known = missing.filter((id) => named.has(id));
  return { tools: tools.length, granted: tools.length - missing.length, missing: known.slice(0, MAX_NAMED) };
}
