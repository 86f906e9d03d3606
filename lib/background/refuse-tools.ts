import { browser } from '../browser.ts';
import { arrivalRule } from '../decide/arrival.ts';
import { applyRules } from '../gate/apply-rules.ts';
import { refusalRules } from '../gate/refusal-rules.ts';
import type { RefusalRule } from '../gate/refusal-rules.ts';
import type { Policy } from '../model/policy.ts';
import type { ToolsInForce } from './tools-in-force.ts';

/** Our page in a refused one's place; its fragment says which. */
const PAGE = '/blocked.html';

/** What the browser itself is to stop under this policy; under built-in rules that is nothing. */
export function refusalsOf(policy: Policy | null, tools: ToolsInForce): RefusalRule[] {
  const status = new Map(policy?.tools.entries.toReversed().map((entry) => [entry.tool, entry.status]));
  const isRefused = ({ id }: { id: string }): boolean =>
    arrivalRule(policy, { id, status: status.get(id) ?? 'unlisted' }).action === 'block';
  return refusalRules(tools.index(), isRefused, browser.runtime.getURL(PAGE));
}

/** Has the browser itself stop what this policy refuses. */
export const refuseTools = (policy: Policy | null, tools: ToolsInForce): Promise<void> =>
  applyRules(refusalsOf(policy, tools));
