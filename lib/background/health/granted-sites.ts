import { browser } from '../../browser.ts';
import type { DeviceHealth } from '../../model/health.ts';
import type { Tool } from '../../model/tool.ts';
import { catalogue } from '../../tools/catalogue/index.ts';
import { pageMatches, sharedHostMatches } from '../../tools/match-patterns.ts';

/** More than anybody reads; a browser that grants nothing is told by the numbers. */
const MAX_NAMED = 50;

const named = new Set(catalogue.map(({ id }) => id));

/** On how many tools' sites the browser lets us work, and which of the catalogue's it keeps us out of. */
export async function grantedSites(tools: readonly Tool[]): Promise<DeviceHealth['sites']> {
  const asked = tools.map(async (tool) => {
    const origins = [...pageMatches([tool]), ...sharedHostMatches([tool])];
    const isGranted = origins.length === 0 || (await browser.permissions.contains({ origins }).catch(() => false));
    return isGranted ? null : tool.id;
  });
  const missing = (await Promise.all(asked)).filter((id) => id !== null);
  // The names of a policy's own tools are the production's words.
  const known = missing.filter((id) => named.has(id));
  return { tools: tools.length, granted: tools.length - missing.length, missing: known.slice(0, MAX_NAMED) };
}
