// The answer to a request finds the person where they asked: in the open panel, or as a line on the page.
import { answerSentence } from '../decide/answer-sentence.ts';
import type { AnswerNote, Snapshot } from '../model/snapshot.ts';
import { t } from '../words/t.ts';
import type { PanelHost } from './panel-host.ts';
import type { createQuestions } from './put-question.ts';

const nameOf = (answer: AnswerNote | null | undefined): string => (answer ? `${answer.case} ${answer.revision}` : '');

/** Call with the rules before and after they changed. */
export function hearAnswer(
  before: Snapshot | null,
  after: Snapshot | null,
  { questions, host, isTop }: { questions: ReturnType<typeof createQuestions>; host: PanelHost; isTop: boolean },
): void {
  if (!before || !after?.answer || nameOf(after.answer) === nameOf(before.answer)) return;
  if (questions.renew(after) || !isTop) return;
  host.note(answerSentence(after.answer, after.tool.name, t));
}
