import { LEND } from './line-words.ts';
import type { Carried } from './hold-paste.ts';

let line: HTMLInputElement | null = null;

/** The line files and strings are lent over. */
export const lendOver = (node: HTMLInputElement): void => void (line = node);

/** Firefox hides from a page whatever a transfer made in our world holds; only there is it lent. */
const isHidden = (): boolean => 'wrappedJSObject' in window;

/**
 * Runs `dispatch`, during which the page hook gives the paste or drop a transfer of the page's own making with the same
 * strings and files. Elsewhere, and without a page hook, the event's own transfer stands.
 */
export function lending<T>(carried: Carried, dispatch: () => T): T {
  if (!line || !isHidden()) return dispatch();
  const node = line;
  const transfer = new DataTransfer();
  for (const file of carried.files) transfer.items.add(file);
  node.files = transfer.files;
  const say = (detail: string): boolean => node.dispatchEvent(new CustomEvent(LEND, { detail }));
  say(JSON.stringify(carried.strings));
  try {
    return dispatch();
  } finally {
    say('');
    node.value = '';
  }
}
