import { browser } from '../../browser.ts';
import type { DeviceHealth } from '../../model/health.ts';
import type { Tool } from '../../model/tool.ts';
import { catalogue } from '../../tools/catalogue/index.ts';
import { hostRule } from '../../tools/host-rule.ts';
import { pageMatches, sharedHostMatches } from '../../tools/match-patterns.ts';

/** More than anybody reads; a browser that grants nothing is told by the numbers. */
const MAX_NAMED = 50;

const named = new Set(catalogue.map(({ id }) => id));

/** Any of these stands for every site. */
const everywhere = ['<all_urls>', '*://*/*', 'https://*/*'];

/** Whether the browser lets us work on every page of a tool. */
async function permissionTest(): Promise<(tool: Tool) => boolean> {
  // Asking for each would take Chromium half a minute: it compares every pattern with every other.
  const granted = new Set((await browser.permissions.getAll()).origins ?? []);
  const isAll = everywhere.some((pattern) => granted.has(pattern));
  return (tool) =>
    isAll || [...pageMatches([tool]), ...sharedHostMatches([tool])].every((pattern) => granted.has(pattern));
}

/** On how many tools' sites the browser lets us work, and which of the catalogue's it keeps us out of. */
export async function grantedSites(tools: readonly Tool[]): Promise<DeviceHealth['sites']> {
  const isGranted = await permissionTest();
  const missing = tools.filter((tool) => !isGranted(tool)).map(({ id }) => id);
  // The names of a policy's own tools are the production's words.
  const known = missing.filter((id) => named.has(id));
  return { tools: tools.length, granted: tools.length - missing.length, missing: known.slice(0, MAX_NAMED) };
}

/** Of these rules the hosts this build has no permission for, each once. */
export async function uncoveredHosts(rules: readonly string[]): Promise<string[]> {
  const isGranted = await permissionTest();
  const ofRule = (rule: string): Tool => ({ id: 'host', name: 'host', kinds: [], hosts: [rule] });
  const hosts = rules.filter((rule) => hostRule(rule).port === null && !isGranted(ofRule(rule)));
  return [...new Set(hosts)];
}
