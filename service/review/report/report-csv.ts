import { cell } from '../../records/csv.ts';
import { answerTo, questions } from './questions.ts';
import type { Report } from './report.ts';

const asked = questions.flatMap((group) => group.questions);

/** One line a use, one column a question, in the order of the report. */
export function reportCsv({ production, uses }: Report): string {
  const header = ['case', 'production', 'asked_at', ...asked.map(({ id }) => id)].join(',');
  const lines = uses.map((use) =>
    [use.id, production, use.openedAt, ...asked.map((question) => answerTo(question, use))].map(cell).join(','),
  );
  return `${[header, ...lines].join('\r\n')}\r\n`;
}
