// What the production has answered, kept in this browser: an approval holds without the network, until it ends.
import { z } from 'zod';
import { Answer } from '../model/answer.ts';
import type { KeyedArea } from '../storage/area.ts';
import { localKeys } from '../storage/keys.ts';

const Kept = z.object({
  /** Where to go on asking; null: from the beginning. */
  after: z.string().nullable(),
  answers: z.array(Answer),
  /** Cases nobody has answered yet, oldest first. */
  open: z.array(z.object({ case: z.string(), at: z.iso.datetime() })),
});
export type Kept = z.infer<typeof Kept>;

const nothing: Kept = { after: null, answers: [], open: [] };

/** A person does not wait for more, nor does a production answer more at once. */
const MOST_OPEN = 100;
const MOST_ANSWERS = 500;

export function createKeptAnswers(local: KeyedArea) {
  let last: Promise<unknown> = Promise.resolve();
  /** Read once: nobody else writes there. */
  let known: Promise<Kept> | null = null;
  const read = (): Promise<Kept> =>
    (known ??= local.get(localKeys.answers).then(
      (found) => Kept.safeParse(found[localKeys.answers]).data ?? nothing,
      (fault: unknown) => {
        known = null;
        throw fault;
      },
    ));
  /** One change at a time. */
  function change<T>(work: (kept: Kept) => { kept: Kept; result: T }): Promise<T> {
    const turn = last.then(async () => {
      const { kept, result } = work(await read());
      await local.set({ [localKeys.answers]: kept });
      known = Promise.resolve(kept);
      return result;
    });
    last = turn.catch(() => undefined);
    return turn;
  }

  return {
    read,
    asked: (id: string, at: string): Promise<void> =>
      change((kept) => {
        const others = kept.open.filter((open) => open.case !== id);
        return { kept: { ...kept, open: [...others, { case: id, at }].slice(-MOST_OPEN) }, result: undefined };
      }),
    /** What one production answered; its work here has ended. */
    forget: (production: string): Promise<void> =>
      change((kept) => ({
        kept: { ...kept, answers: kept.answers.filter((answer) => answer.production !== production) },
        result: undefined,
      })),
    /** Takes in what came, and returns what of it is news. */
    take: (answers: readonly Answer[], after: string): Promise<Answer[]> =>
      change((kept) => {
        const byCase = new Map(kept.answers.map((answer) => [answer.case, answer]));
        const fresh = answers.filter((answer) => put(byCase, answer));
        // Whoever was asked back and has answered waits again.
        const settled = (id: string): boolean => {
          const known = byCase.get(id);
          return known !== undefined && (known.verdict !== 'question' || fresh.includes(known));
        };
        const open = kept.open.filter((asked) => !settled(asked.case));
        const all = [...byCase.values()].slice(-MOST_ANSWERS);
        return { kept: { after, answers: all, open }, result: fresh };
      }),
  };
}

/** The newest stands last. False for what is older than what is known. */
function put(byCase: Map<string, Answer>, answer: Answer): boolean {
  if (answer.revision <= (byCase.get(answer.case)?.revision ?? 0)) return false;
  byCase.delete(answer.case);
  byCase.set(answer.case, answer);
  return true;
}
export type KeptAnswers = ReturnType<typeof createKeptAnswers>;
