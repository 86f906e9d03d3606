import type { Rows } from '../store/rows.ts';
import { filesOf } from './case-files.ts';
import { eventsOf, lastAnswerOf } from './case-store.ts';
import type { UseCase } from './case-store.ts';

/** A case as a list shows it. */
export const caseLine = ({ number: _, ...rest }: UseCase) => rest;

/** A case with everything that happened to it. */
export async function caseView(rows: Rows, of: UseCase) {
  const [answered, events, files] = await Promise.all([
    lastAnswerOf(rows, of.id),
    eventsOf(rows, of.id),
    filesOf(rows, of.id),
  ]);
  return { ...caseLine(of), answer: answered?.answer ?? null, answeredTo: answered?.whom ?? null, events, files };
}
