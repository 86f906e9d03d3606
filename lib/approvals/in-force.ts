import type { Answer } from '../model/answer.ts';
import type { AnswerNote, Approval } from '../model/snapshot.ts';

interface Where {
  production: string;
  tool: string;
  /** As the policy has it; null where it names none. */
  tier: string | null;
  /** The use declared for now: what was approved for another one is not in force. */
  declaration: string | null;
  /** ISO instant. */
  now: string;
}

const isAbout = (answer: Answer, { production, tool, tier }: Where): boolean =>
  answer.production === production &&
  answer.covers.tool === tool &&
  (answer.covers.tier === null || answer.covers.tier === tier);

/** ISO instants are written in more than one way. */
const isOver = (until: string | null, now: string): boolean => until !== null && Date.parse(until) <= Date.parse(now);

/** What a guard on this tool may let pass without asking. */
export const approvalsInForce = (answers: readonly Answer[], where: Where): Approval[] =>
  answers
    .filter((answer) => answer.verdict === 'approved' && isAbout(answer, where) && !isOver(answer.until, where.now))
    .filter(({ covers }) => covers.declaration === null || covers.declaration === where.declaration)
    .map(({ case: id, by, until, conditions, covers: { tool, detectors, contentHash } }) => ({
      id,
      by,
      until,
      conditions,
      tool,
      detectors,
      contentHash,
    }));

/** The newest answer about this tool, for as long as it means something. */
export function lastAnswer(answers: readonly Answer[], where: Where): AnswerNote | null {
  const found = answers.findLast((answer) => isAbout(answer, where) && !isOver(answer.until, where.now));
  if (!found) return null;
  const { case: id, verdict, by, until, conditions, note, revision, covers } = found;
  const mark = verdict === 'question' ? { mark: covers.contentHash } : {};
  return { case: id, verdict, by, until, conditions, note, revision, ...mark };
}
