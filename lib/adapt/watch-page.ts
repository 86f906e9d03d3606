// Whether the page is still the one the adapter knows. Nothing is held or let go by it: a cue that is gone is told.
import { composerAt, isEmpty } from '../capture/composer.ts';
import { deepTarget } from '../capture/deep-target.ts';
import type { AccountSeen, CueName, Cues } from '../model/adapter.ts';
import { findCue } from './find-cue.ts';
import { readAccount } from './read-account.ts';

export interface Seen {
  account: AccountSeen | null;
  missing: CueName[];
}

/** After the last key: a tool may draw its send control only then. */
const SETTLE_MS = 1500;
/** A heavy page draws its account last. */
const LOOKS_MS = [0, 1000, 3000, 8000];

/** @param tell hears of the first look, and of every change after it. */
export function watchPage(page: Window, cues: Cues, tell: (seen: Seen) => void): void {
  const { document } = page;
  const missing = new Set<CueName>();
  let said = '';
  let isSettled = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const note = (name: CueName, isThere: boolean): void => void (isThere ? missing.delete(name) : missing.add(name));

  function say(): void {
    const account = readAccount(cues, document);
    // Only once the page has had its time; nobody being signed in is no fault of the page's.
    if (isSettled && cues.account?.always) note('account', account !== 'unread');
    if (account === 'unread' && !isSettled) return;
    const seen = { account, missing: [...missing].toSorted() };
    const now = JSON.stringify(seen);
    if (now !== said) tell(seen);
    said = now;
  }

  /** Somebody writes: where, and is there something to send it with? */
  function written(event: Event): void {
    const composer = composerAt(deepTarget(event));
    if (!composer) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (cues.composer.length > 0) note('composer', findCue(cues.composer, document) !== null);
      if (cues.send.length > 0 && !isEmpty(composer)) note('send', findCue(cues.send, document) !== null);
      isSettled = true;
      say();
    }, SETTLE_MS);
  }

  page.addEventListener('input', written, { capture: true, passive: true });
  page.addEventListener('focusin', say, { capture: true, passive: true });
  const look = (i: number): void => {
    isSettled ||= i === LOOKS_MS.length - 1;
    say();
    if (i + 1 < LOOKS_MS.length) setTimeout(() => look(i + 1), LOOKS_MS[i + 1]);
  };
  if (document.readyState === 'complete') look(0);
  else page.addEventListener('load', () => look(0), { once: true });
}
