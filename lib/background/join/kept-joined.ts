import { browser } from '../../browser.ts';
import { Joined } from '../../policy/joined.ts';
import { localKeys } from '../../storage/keys.ts';

let known: Joined | null = null;

/** The production a person brought this browser to; null for none. */
export async function readJoined(): Promise<Joined | null> {
  const key = localKeys.joined;
  return (known = Joined.safeParse((await browser.storage.local.get(key))[key]).data ?? null);
}

/** As last read: the policy source reads it before anything it is needed for. */
export const joinedNow = (): Joined | null => known;

export async function keepJoined(joined: Joined | null): Promise<void> {
  if (joined) await browser.storage.local.set({ [localKeys.joined]: joined });
  else await browser.storage.local.remove(localKeys.joined);
  known = joined;
}
