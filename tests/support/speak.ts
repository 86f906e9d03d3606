import type { Catalogue } from '../../scripts/setup/catalogues.ts';
import { messageName } from '../../lib/words/message-name.ts';
import { speak } from '../../lib/words/t.ts';

/** Gives every sentence from this catalogue: outside an extension the browser has none. */
export function speakFrom(words: Catalogue): void {
  const byName = new Map(Object.entries(words).map(([key, message]) => [messageName(key), message]));
  speak((name) => byName.get(name) ?? '');
}
