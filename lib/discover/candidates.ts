// Sites that behave like a GenAI tool nobody has listed: a host, what gave it away, and how often. Nothing else is kept.
import { z } from 'zod';
import type { KeyedArea } from '../storage/area.ts';
import { localKeys, sessionKeys } from '../storage/keys.ts';
import type { Signal } from './signal.ts';

const Evidence = z.object({ name: z.string(), weight: z.enum(['strong', 'weak']), times: z.number() });

export const Candidate = z.object({
  production: z.string(),
  /** With its port where it has one. */
  host: z.string(),
  kind: z.enum(['site', 'feature']),
  evidence: z.array(Evidence),
  /** ISO days. */
  first: z.string(),
  last: z.string(),
});
export type Candidate = z.infer<typeof Candidate>;

const List = z.array(Candidate);

/** More than anybody looks through; the ones seen last stay. */
const MOST = 200;

/** One weak sign many times over is as good as two. */
const OFTEN = 3;

/** Whether it is worth somebody's look. */
export const isCandidate = ({ evidence }: Candidate): boolean =>
  evidence.some(({ weight }) => weight === 'strong') ||
  evidence.length > 1 ||
  evidence.some(({ times }) => times >= OFTEN);

type Area = Pick<KeyedArea, 'get' | 'set'>;

/** What is not one yet is known until the browser closes, and to nobody. */
export function createCandidates({ session, local }: { session: Area; local: Area }) {
  let last: Promise<unknown> = Promise.resolve();
  const read = async (area: Area, key: string): Promise<Candidate[]> =>
    List.safeParse((await area.get(key))[key]).data ?? [];
  const places = [
    [local, localKeys.candidates],
    [session, sessionKeys.hints],
  ] as const;

  async function note(production: string, host: string, signal: Signal, day: string): Promise<Candidate | null> {
    const all = (await Promise.all(places.map(([area, key]) => read(area, key)))).flat();
    const isIt = (one: Candidate): boolean => one.production === production && one.host === host;
    const known = all.find(isIt);
    const next = withSignal(
      known ?? { production, host, kind: signal.kind, evidence: [], first: day, last: day },
      signal,
      day,
    );
    const rest = all.filter((one) => !isIt(one));
    const newest = [next, ...rest];
    for (const [area, key] of places) {
      const own = newest.filter((one) => isCandidate(one) === (area === local)).slice(0, MOST);
      await area.set({ [key]: own });
    }
    const isNews = isCandidate(next) && (!known || !isCandidate(known) || known.evidence.length < next.evidence.length);
    return isNews ? next : null;
  }

  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    /** The candidate when this is news of it: new, or given away by something else, too. */
    note: (production: string, host: string, signal: Signal, day: string): Promise<Candidate | null> =>
      alone(() => note(production, host, signal, day)),
    /** Of one production, seen last first. */
    of: async (production: string): Promise<Candidate[]> =>
      (await read(local, localKeys.candidates)).filter((one) => one.production === production),
    forget: (production: string): Promise<void> =>
      alone(async () => {
        for (const [area, key] of places)
          await area.set({ [key]: (await read(area, key)).filter((one) => one.production !== production) });
      }),
  };
}

function withSignal(one: Candidate, { name, weight, kind }: Signal, day: string): Candidate {
  const before = one.evidence.find((each) => each.name === name);
  const evidence = before
    ? one.evidence.map((each) => (each === before ? { ...each, times: each.times + 1 } : each))
    : [...one.evidence, { name, weight, times: 1 }].slice(0, 12);
  return { ...one, kind: one.kind === 'site' ? 'site' : kind, evidence, last: day };
}

/** What the record says. */
export const saidOf = ({ host, kind, evidence }: Candidate): string =>
  `${host} ${kind === 'site' ? 'behaves like a GenAI tool' : 'has a GenAI feature'}: ${evidence.map(({ name, times }) => `${name} (${times})`).join(', ')}.`.slice(
    0,
    500,
  );
