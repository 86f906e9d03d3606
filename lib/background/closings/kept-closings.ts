import { z } from 'zod';
import { createMutex } from '../../log/mutex.ts';
import { Closing } from '../../model/closing.ts';
import type { KeyedArea } from '../../storage/area.ts';
import { localKeys } from '../../storage/keys.ts';

/** More than anybody looks through. */
const MOST = 200;

/** Productions whose work in this browser has ended, newest last. */
export function createKeptClosings(local: Pick<KeyedArea, 'get' | 'set'>) {
  const alone = createMutex();
  /** Read once: nobody else writes there. */
  let known: Closing[] | null = null;
  async function all(): Promise<readonly Closing[]> {
    const found = (await local.get(localKeys.closings))[localKeys.closings];
    return (known ??= z.array(Closing).safeParse(found).data ?? []);
  }
  const change = (work: (closings: readonly Closing[]) => Closing[]): Promise<void> =>
    alone(async () => {
      const next = work(await all()).slice(-MOST);
      await local.set({ [localKeys.closings]: next });
      known = next;
    });
  return {
    all: async (): Promise<readonly Closing[]> => known ?? all(),
    /** In the place of the one it was. */
    put: (closing: Closing): Promise<void> =>
      change((others) => [...others.filter((other) => !isSame(other, closing)), closing]),
    drop: (closing: Closing): Promise<void> => change((others) => others.filter((other) => !isSame(other, closing))),
  };
}
export type KeptClosings = ReturnType<typeof createKeptClosings>;

const isSame = (a: Closing, b: Closing): boolean => a.production === b.production && a.since === b.since;
