import { browser } from '../browser.ts';
import { bootstrapOf } from '../policy/joined.ts';
import { localKeys } from '../storage/keys.ts';

import { readJoined } from './join/kept-joined.ts';

/** The last time the browser was asked what the administrator set. */
export interface ManagedRead {
  /** Milliseconds since the epoch. */
  at: number;
  /** How long it took. */
  ms: number;
  found: boolean;
}

let last: ManagedRead | null = null;
export const lastManagedRead = (): ManagedRead | null => last;

/**
 * What the administrator set. An unpacked install, which no administrator made, may also take its policy from local
 * storage: that is how `npm start` connects a browser without touching the machine's policies.
 */
export async function readManaged(): Promise<Record<string, unknown>> {
  const began = Date.now();
  const note = (found: boolean): void => void (last = { at: Date.now(), ms: Math.max(0, Date.now() - began), found });
  // Local first: the managed read of a starting Chromium takes seconds.
  const own = await developmentPolicy();
  if (own !== undefined) {
    note(true);
    return { policy: own };
  }
  const joined = await readJoined();
  // Firefox rejects where no administrator has set anything.
  const values = await browser.storage.managed.get().catch(() => ({}));
  const found = Object.keys(values).length > 0;
  note(found);
  // An administrator's word counts before that of a link.
  return found || !joined ? values : { policy: bootstrapOf(joined) };
}

async function developmentPolicy(): Promise<unknown> {
  const key = localKeys.developmentPolicy;
  const { [key]: policy } = await browser.storage.local.get(key);
  if (policy === undefined) return undefined;
  return (await browser.management.getSelf()).installType === 'development' ? policy : undefined;
}

export function onManagedChange(listener: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'managed' || (area === 'local' && localKeys.developmentPolicy in changes)) listener();
  });
}
