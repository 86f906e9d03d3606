import type { Rule, Rules } from '../model/decision.ts';
import { detectorIds } from '../model/detector-id.ts';
import type { DetectorId } from '../model/detector-id.ts';
import type { Policy } from '../model/policy.ts';
import type { Action, ToolStatus } from '../model/status.ts';
import { builtIn } from './built-in.ts';

/** People, their data, contracts and money: no tool is trusted enough to clear them by itself. */
export const neverLifted: ReadonlySet<DetectorId> = new Set(['talent-likeness', 'personal-data', 'contract', 'budget']);

export interface ToolForRules {
  id: string;
  status: ToolStatus;
  /** Detectors the production permits on this tool. */
  permits: readonly DetectorId[];
}

/** Every detector's rule on one tool: the production's own, else its default, else the built-in table; then permits. */
export function rulesFor(policy: Policy | null, tool: ToolForRules): Rules {
  return Object.fromEntries(detectorIds.map((detector) => [detector, ruleFor(policy, tool, detector)])) as Rules;
}

function ruleFor(policy: Policy | null, tool: ToolForRules, detector: DetectorId): Rule {
  const rule =
    setIn(policy, detector, tool.status) ??
    setIn(policy, 'default', tool.status) ??
    ({
      action: builtIn[detector][tool.status],
      id: `built-in.${detector}.${tool.status}`,
      setBy: 'built-in rules',
    } satisfies Rule);
  return isLifted(rule.action, tool, detector)
    ? { action: 'log', id: `tools.entries.${tool.id}.permits`, setBy: 'production policy' }
    : rule;
}

function setIn(policy: Policy | null, name: DetectorId | 'default', status: ToolStatus): Rule | null {
  const value = policy?.actions[name];
  if (value === undefined) return null;
  if (typeof value === 'string') return { action: value, id: `actions.${name}`, setBy: 'production policy' };
  const action = value[status];
  return action === undefined ? null : { action, id: `actions.${name}.${status}`, setBy: 'production policy' };
}

/** A permit lifts `justify` and `block`, and nothing on a blocked tool. */
const isLifted = (action: Action, { status, permits }: ToolForRules, detector: DetectorId): boolean =>
  (action === 'justify' || action === 'block') &&
  status !== 'blocked' &&
  !neverLifted.has(detector) &&
  permits.includes(detector);
