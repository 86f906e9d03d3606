// The strictest rule among everything that was found decides, and it is named.
import type { Decision, DecisionKind, FindingCount, Rules } from '../model/decision.ts';
import type { DetectorId } from '../model/detector-id.ts';
import { isRaised } from '../model/finding.ts';
import type { Finding } from '../model/finding.ts';
import { actions } from '../model/status.ts';
import type { Action } from '../model/status.ts';

/** What a record and a person are told: an action of `log` lets it pass. */
export const kindOf = (action: Action): DecisionKind => (action === 'log' ? 'allow' : action);

/** Pure: the same findings under the same rules always end the same way, in whatever order they come. */
export function decide(findings: readonly Finding[], rules: Rules): Decision {
  const counts = countsOf(findings).sort(strictestFirst(rules));
  const first = counts[0];
  if (!first) return { kind: 'allow', rule: 'none', setBy: 'none', findings: [] };
  const rule = rules[first.detector];
  return { kind: kindOf(rule.action), rule: rule.id, setBy: rule.setBy, findings: counts };
}

function countsOf(findings: readonly Finding[]): FindingCount[] {
  const counts = new Map<DetectorId, FindingCount>();
  for (const finding of findings) {
    if (!isRaised(finding)) continue;
    const { detector, confidence } = finding;
    const before = counts.get(detector);
    counts.set(detector, {
      detector,
      confidence: Math.max(confidence, before?.confidence ?? 0),
      count: (before?.count ?? 0) + 1,
    });
  }
  return [...counts.values()];
}

const strictestFirst =
  (rules: Rules) =>
  (a: FindingCount, b: FindingCount): number =>
    actions.indexOf(rules[b.detector].action) - actions.indexOf(rules[a.detector].action) ||
    b.confidence - a.confidence ||
    (a.detector < b.detector ? -1 : 1);
