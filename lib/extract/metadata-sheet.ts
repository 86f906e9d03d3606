import type { Place, Reading } from './extracted.ts';
import { MOST_TEXT } from './zip/limits.ts';

/** What a file says about itself: short lines under a few headings, each line once. */
export interface MetadataSheet {
  /** Blank values are left out; control characters become spaces. @param label '' for a bare name. */
  say(part: string, label: string, value: string): void;
  readonly isEmpty: boolean;
  /** True once it takes no more: reading on is in vain. */
  readonly isFull: boolean;
  /** @param why what else was not read; what the sheet itself had to leave out is added. */
  reading(why?: string | null): Reading;
}

const LONGEST = 64 * 1024;
const MOST_LINES = 100_000;

export function createSheet(): MetadataSheet {
  const parts = new Map<string, Set<string>>();
  let [lines, length, isFull] = [0, 0, false];
  let last: readonly string[] = [];
  return {
    say(part, label, value) {
      if (value === last[2] && label === last[1] && part === last[0]) return;
      last = [part, label, value];
      const text = tidy(value.slice(0, LONGEST));
      if (text === '') return;
      if (lines >= MOST_LINES || length + text.length > MOST_TEXT) {
        isFull = true;
        return;
      }
      const line = label === '' ? text : `${label}: ${text}`;
      const known = parts.get(part) ?? new Set<string>();
      if (known.has(line)) return;
      parts.set(part, known.add(line));
      lines++;
      length += line.length + 1;
    },
    get isFull() {
      return isFull;
    },
    get isEmpty() {
      return lines === 0;
    },
    reading(why = null) {
      const places: Place[] = [];
      let text = '';
      for (const [name, said] of parts) {
        if (text !== '') text += '\n\n';
        places.push({ at: text.length, name });
        text += [...said].join('\n');
      }
      return { text, places, unreadable: why ?? (isFull ? 'more names than can be read, only the first were' : null) };
    },
  };
}

const tidy = (text: string): string =>
  text
    .replace(/[\x00-\x08\x0b-\x1f\x7f\ufffd\ufffe\uffff]+/g, ' ')
    .replace(/^[\s\u0000]+/, '')
    .trimEnd();
