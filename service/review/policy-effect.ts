// What a policy would have made of the last weeks: each recorded attempt decided again, from its findings alone.
import { arrivalRule } from '../../lib/decide/arrival.ts';
import { decide, kindOf } from '../../lib/decide/decide.ts';
import { rulesFor } from '../../lib/decide/rules.ts';
import type { DecisionKind } from '../../lib/model/decision.ts';
import type { Policy } from '../../lib/model/policy.ts';
import type { LogRecord } from '../../lib/model/record.ts';
import { entryFor } from '../../lib/policy/standing.ts';
import type { Rows } from '../store/rows.ts';
import { newestRecords } from './newest-records.ts';

type Attempt = Extract<LogRecord, { type: 'slateguard.attempt' }>['data'];

export interface EffectLine {
  tool: string;
  /** What was found; empty for an arrival. */
  detectors: string[];
  from: DecisionKind;
  to: DecisionKind;
  count: number;
  /** Ids of a few of them, newest first. */
  examples: string[];
}

export interface PolicyEffect {
  /** Attempts that were decided again. */
  looked: number;
  differ: number;
  /** The most frequent first. */
  lines: EffectLine[];
  /** Whether there were more than are looked at. */
  isCut: boolean;
}

const PAGE = 500;
const MOST = 10_000;
const EXAMPLES = 3;

/** Null where the findings alone do not say: what an approval let pass, and checks that failed. */
export function decidedUnder(policy: Policy, attempt: Attempt): DecisionKind | null {
  const { tool, gesture, findings, approval, rule } = attempt;
  const entry = entryFor(policy, tool);
  const status = entry?.status ?? 'unlisted';
  const arrival = kindOf(arrivalRule(policy, { id: tool, status }).action);
  if (gesture === 'arrival' || status === 'blocked') return arrival;
  if (approval || (findings.length === 0 && rule !== 'none')) return null;
  const found = findings.map((finding) => ({ ...finding, start: null, end: null, what: finding.detector }));
  return decide(found, rulesFor(policy, { id: tool, status, permits: entry?.permits ?? [] })).kind;
}

export async function policyEffect(
  rows: Rows,
  policy: Policy,
  { production, since }: { production: string; since: string },
): Promise<PolicyEffect> {
  const lines = new Map<string, EffectLine>();
  let [looked, seen] = [0, 0];
  let before: number | null = null;
  const wanted = { production, type: 'slateguard.attempt', within: 'all' as const };
  for (;;) {
    const page = await newestRecords(rows, wanted, before, PAGE);
    for (const { event } of page) {
      const record = JSON.parse(event) as LogRecord;
      if (record.type !== 'slateguard.attempt' || record.time < since) continue;
      const to = decidedUnder(policy, record.data);
      if (to === null) continue;
      looked++;
      if (to !== record.data.decision) note(lines, record.id, record.data, to);
    }
    seen += page.length;
    const last = page.at(-1);
    const isOver = page.length < PAGE || !last || last.received_at < since;
    if (isOver || seen >= MOST) return asEffect(lines, looked, !isOver);
    before = last.row;
  }
}

function note(
  lines: Map<string, EffectLine>,
  id: string,
  { tool, findings, decision }: Attempt,
  to: DecisionKind,
): void {
  const detectors = findings.map(({ detector }) => detector).sort();
  const key = [tool, ...detectors, decision, to].join(' ');
  const line = lines.get(key) ?? { tool, detectors, from: decision, to, count: 0, examples: [] };
  line.count++;
  if (line.examples.length < EXAMPLES) line.examples.push(id);
  lines.set(key, line);
}

function asEffect(lines: Map<string, EffectLine>, looked: number, isCut: boolean): PolicyEffect {
  const all = [...lines.values()].sort((a, b) => b.count - a.count);
  return { looked, differ: all.reduce((sum, { count }) => sum + count, 0), lines: all.slice(0, 50), isCut };
}
