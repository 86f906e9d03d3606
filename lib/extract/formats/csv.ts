import type { Place } from '../extracted.ts';
import type { Part } from '../gather.ts';
import { rowNames } from './row-names.ts';

/** More places than a person could be told; beyond, all is "the rows after". */
const MOST_PLACES = 50_000;

/** A table as it is written, with its rows named: a line break within quotes begins no new one. */
export function csvText(text: string): Part {
  const places: Place[] = [];
  const nameOf = rowNames();
  let isQuoted = false;
  let row = 0;
  for (let from = 0; from < text.length && places.length < MOST_PLACES;) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    const name = isQuoted ? null : nameOf(++row);
    if (name) places.push({ at: from, name });
    if (quotesIn(text, from, to) % 2 === 1) isQuoted = !isQuoted;
    from = to + 1;
  }
  return { text, places };
}

function quotesIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 0x22) count++;
  return count;
}
