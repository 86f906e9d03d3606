import { answerTo, questions } from './questions.ts';
import type { Report } from './report.ts';

/** The same as the document, for a program: what was not said is left out. */
export function reportJson(report: Report): string {
  const uses = report.uses.map((use) => ({
    case: use.id,
    askedAt: use.openedAt,
    ...Object.fromEntries(
      questions
        .map(({ title, questions: asked }) => [title, Object.fromEntries(answersOf(asked, use))] as const)
        .filter(([, answers]) => Object.keys(answers).length > 0),
    ),
  }));
  return `${JSON.stringify({ format: 'slateguard-report', version: 1, ...report, uses }, null, 2)}\n`;
}

const answersOf = (asked: (typeof questions)[number]['questions'], use: Report['uses'][number]) =>
  asked.map((question) => [question.id, answerTo(question, use)] as const).filter(([, answer]) => answer !== '');
