import { stricter, type Action } from '../model/status.ts';
import type { DecisionKind } from '../model/decision.ts';
import type { Judgement } from './judge.ts';

export const nothingFound: Judgement = {
  findings: [],
  decision: { kind: 'allow', rule: 'none', setBy: 'none', findings: [] },
  text: null,
  unreadable: null,
  canRemove: false,
};

const actionOf = (kind: DecisionKind): Action => (kind === 'allow' ? 'log' : kind);

/** One judgement of several: the strictest decides and is shown, every finding counts. */
export const combineJudgements = (all: readonly Judgement[]): Judgement => all.reduce(strictest, nothingFound);

function strictest(a: Judgement, b: Judgement): Judgement {
  const [x, y] = [actionOf(a.decision.kind), actionOf(b.decision.kind)];
  const lead = a.findings.length && stricter(x, y) === x ? a : b;
  const rest = lead === a ? b : a;
  if (!rest.findings.length) return lead;
  const findings = [...lead.decision.findings, ...rest.decision.findings];
  const merged = findings.filter((f, i) => findings.findIndex((g) => g.detector === f.detector) === i);
  const about = [...(lead.about ?? []), ...(rest.about ?? [])];
  return { ...lead, decision: { ...lead.decision, findings: merged }, canRemove: false, about };
}
