import type { AnswerKind } from '../../lib/model/attempt.ts';
import type { DetectorId } from '../../lib/model/detector-id.ts';
import type { PanelRequest } from '../../lib/model/ask.ts';

/** One control of the panel: what it answers, whether a reason has to come with it, and its accessible name's kind. */
export interface PanelAction {
  id: 'cancel' | 'remove' | 'continue' | 'stay' | 'ask' | 'switch';
  answer: AnswerKind;
  /** Alternative tool, for `switch`. */
  tool: { id: string; name: string } | null;
  reason: 'none' | 'required';
  /** Does something beyond closing the panel: waits until it is armed. */
  consequence: boolean;
}

const action = (
  id: PanelAction['id'],
  answer: AnswerKind,
  extra: Partial<Pick<PanelAction, 'tool' | 'reason'>> = {},
): PanelAction => ({ id, answer, tool: null, reason: 'none', consequence: id !== 'cancel', ...extra });

const MOST_ALTERNATIVES = 2;

/** No tool clears these, so another one is no way out. */
const clearedByNone = new Set<DetectorId>([
  'talent-likeness',
  'personal-data',
  'contract',
  'budget',
  'copyrighted-work',
]);

/** What a person may choose, the safe choice first; that one gets the focus. */
export function actionsFor(
  request: Pick<PanelRequest, 'gesture' | 'decision' | 'canRemove' | 'canCarry' | 'snapshot' | 'approval'>,
): PanelAction[] {
  return request.gesture === 'arrival' ? onArrival(request) : onHeld(request);
}

function onHeld({
  decision,
  canRemove,
  canCarry,
  snapshot,
  approval,
}: Pick<PanelRequest, 'decision' | 'canRemove' | 'canCarry' | 'snapshot' | 'approval'>): PanelAction[] {
  const offered = [action('cancel', 'cancelled')];
  // Approved while it was held: there is nothing left to ask or to justify.
  if (approval) return [...offered, action('continue', 'continued')];
  const [other] = snapshot.tool.instead;
  const helps = snapshot.tool.status !== 'approved' && !decision.findings.some((f) => clearedByNone.has(f.detector));
  if (canRemove) offered.push(action('remove', 'removed'));
  if (canCarry && other && helps)
    offered.push(action('switch', 'switched', { tool: { id: other.id, name: other.name } }));
  if (decision.kind === 'warn' || decision.kind === 'allow') offered.push(action('continue', 'continued'));
  if (decision.kind === 'justify') offered.push(action('continue', 'continued', { reason: 'required' }));
  if (decision.kind === 'justify' || decision.kind === 'block') {
    offered.push(action('ask', 'asked', { reason: 'required' }));
  }
  return offered;
}

function onArrival({
  decision,
  snapshot,
  approval,
}: Pick<PanelRequest, 'decision' | 'snapshot' | 'approval'>): PanelAction[] {
  const offered = snapshot.tool.instead
    .slice(0, MOST_ALTERNATIVES)
    .map(({ id, name }) => action('switch', 'switched', { tool: { id, name } }));
  if (offered.length === 0) offered.push(action('cancel', 'cancelled'));
  offered.push(action('ask', 'asked', { reason: 'required' }));
  if (snapshot.tool.status !== 'blocked' && (approval || decision.kind !== 'block')) {
    const isAskedWhy = decision.kind === 'justify' && !approval;
    offered.push(action('stay', 'continued', { reason: isAskedWhy ? 'required' : 'none' }));
  }
  return offered;
}
