// Which production this browser works for, as its person has chosen, and whether anything is recorded for it now.
import { z } from 'zod';
import type { Clock } from '../model/instant.ts';
import type { Policy } from '../model/policy.ts';
import { dayOf, NO_SHOW, showOf } from '../policy/on-a-show.ts';
import type { Choice, Show } from '../policy/on-a-show.ts';
import type { KeyedArea } from '../storage/area.ts';
import { localKeys } from '../storage/keys.ts';

interface Deps {
  local: Pick<KeyedArea, 'get' | 'set'> & Partial<Pick<KeyedArea, 'remove'>>;
  policy: () => Policy | null;
  clock: Clock;
}

const Kept = z.string().min(1).max(200).nullable();

export function createOnShow({ local, policy, clock }: Deps) {
  let choice: Choice = null;
  const loaded = local.get(localKeys.show).then(
    (stored) => void (choice = Kept.safeParse(stored[localKeys.show]).data ?? null),
    () => undefined,
  );

  const now = (): Show => showOf(policy(), choice, dayOf(new Date(clock())));
  return {
    now,
    /** Whether use is recorded: always, where no policy names a production. */
    isOn: (): boolean => now().off === null,
    /** Resolves once the choice of last time is known. */
    whenLoaded: (): Promise<void> => loaded,
    /** As if nothing had ever been chosen. */
    async forget(): Promise<void> {
      await loaded;
      choice = null;
      await local.remove?.(localKeys.show);
    },
    /** False: the policy names no such production. */
    async choose(id: string): Promise<boolean> {
      await loaded;
      if (id !== NO_SHOW && !policy()?.productions.some((each) => each.id === id)) return false;
      choice = id;
      await local.set({ [localKeys.show]: id });
      return true;
    },
  };
}
export type OnShow = ReturnType<typeof createOnShow>;
