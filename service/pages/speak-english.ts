import { messageName } from '../../lib/words/message-name.ts';
import { speak } from '../../lib/words/t.ts';
import { english } from '../review/english.ts';

/** Outside an extension the browser has no catalogue. */
export function speakEnglish(): void {
  const byName = new Map(Object.entries(english).map(([key, message]) => [messageName(key), message]));
  speak((name) => byName.get(name) ?? '');
}
