import { arrivalRule } from '../../../lib/decide/arrival.ts';
import { decide, kindOf } from '../../../lib/decide/decide.ts';
import { rulesFor } from '../../../lib/decide/rules.ts';
import { compileKit } from '../../../lib/detect/kit.ts';
import { scan } from '../../../lib/detect/scan.ts';
import type { Decision } from '../../../lib/model/decision.ts';
import { isRaised } from '../../../lib/model/finding.ts';
import type { Finding } from '../../../lib/model/finding.ts';
import type { Policy } from '../../../lib/model/policy.ts';
import { protectionOf } from '../../../lib/policy/protection.ts';
import { entryFor } from '../../../lib/policy/standing.ts';

export interface SampleResult {
  decision: Decision;
  /** Those that count, in the order of the text. */
  findings: Finding[];
}

/** What a device would make of a paste on this tool under this policy. */
export function scanSample(policy: Policy, tool: string, text: string): SampleResult {
  const entry = entryFor(policy, tool);
  const status = entry?.status ?? 'unlisted';
  const found = scan(text, compileKit(protectionOf(policy)));
  const findings = found.filter(isRaised).sort((a, b) => (a.start ?? -1) - (b.start ?? -1));
  if (status !== 'blocked')
    return { decision: decide(found, rulesFor(policy, { id: tool, status, permits: entry?.permits ?? [] })), findings };
  const rule = arrivalRule(policy, { id: tool, status });
  return { decision: { kind: kindOf(rule.action), rule: rule.id, setBy: rule.setBy, findings: [] }, findings };
}
