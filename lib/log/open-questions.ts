// A question put to a person who then closes the tab was answered, too: nothing went, and that belongs on record.
import type { AttemptReport } from '../model/attempt.ts';
import { localKeys } from '../storage/keys.ts';
import type { KeyedArea } from '../storage/area.ts';
import type { AttemptContext } from './build-record.ts';
import { createMutex } from './mutex.ts';

interface Question {
  tab: number;
  /** As it is recorded when nobody answers: cancelled. */
  report: AttemptReport;
  context: AttemptContext;
}

interface Deps {
  local: KeyedArea;
  /** Writes an attempt; under an id that is on record already it changes nothing. */
  record(report: AttemptReport, context: AttemptContext): Promise<unknown>;
}

/** More open questions at once than this are not a person's. */
const MOST = 200;

/** Questions that are before somebody now, kept where neither the worker's sleep nor a crash takes them. */
export function createOpenQuestions({ local, record }: Deps) {
  const alone = createMutex();
  const read = async (): Promise<Question[]> => {
    const kept = (await local.get(localKeys.questions))[localKeys.questions];
    return Array.isArray(kept) ? (kept as Question[]) : [];
  };
  const write = (questions: Question[]): Promise<void> => local.set({ [localKeys.questions]: questions.slice(-MOST) });

  const over = (which: (question: Question) => boolean): Promise<void> =>
    alone(async () => {
      const all = await read();
      const left: Question[] = [];
      for (const question of all) {
        const isKept = which(question)
          ? await record(question.report, question.context).then(
              () => true,
              () => false,
            )
          : false;
        if (!isKept) left.push(question);
      }
      if (left.length < all.length) await write(left);
    });

  return {
    put: (tab: number, report: AttemptReport, context: AttemptContext): Promise<void> =>
      alone(async () => {
        const others = (await read()).filter((question) => question.report.id !== report.id);
        await write([...others, { tab, report, context }]);
      }),
    /** Its answer is on record. */
    answered: (id: string): Promise<void> =>
      alone(async () => {
        const all = await read();
        if (all.some(({ report }) => report.id === id)) await write(all.filter(({ report }) => report.id !== id));
      }),
    /** The tab was closed, or shows another page now. */
    left: (tab: number): Promise<void> => over((question) => question.tab === tab),
    /** Its production is over. */
    endOf: (production: string): Promise<void> => over(({ context }) => context.production === production),
    /** The browser was started anew: no tab of before is open. */
    allLeft: (): Promise<void> => over(() => true),
  };
}
