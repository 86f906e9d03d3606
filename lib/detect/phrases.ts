import { SPACE, UNCASED, UPPER, charClass, isUnspaced } from './char-class.ts';
import { unitAt } from './unit-at.ts';

/** Where a phrase stands in the text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Many phrases, looked for in one pass over the text: a table on the first three characters, then a comparison. */
export interface PhraseIndex {
  readonly phrases: readonly string[];
  /** By key: where the list of those that begin so starts in `entries`, and one more for the end. */
  readonly heads: Int32Array;
  /** The phrase, and its fourth and fifth character as one number where they are letters. */
  readonly entries: Int32Array;
}

/** Enough to place a cue; a text that repeats it a million times is no surer. */
const MAX_HITS = 200;
const KEYS = 32 * 32 * 32;

const key = (a: number, b: number, c: number): number => (a & 31) | ((b & 31) << 5) | ((c & 31) << 10);

/** @param phrases lower case, at least two characters; a space matches up to three of any kind, `'` matches `’`. */
export function indexPhrases(phrases: readonly string[]): PhraseIndex {
  const lists = new Map<number, number[]>();
  phrases.forEach((phrase, id) => {
    const [a, b, c] = [phrase.charCodeAt(0), phrase.charCodeAt(1), phrase.charCodeAt(2)];
    const thirds = phrase.length > 2 ? [c] : Array.from({ length: 32 }, (_, third) => third);
    for (const third of thirds) {
      const slot = key(a, b, third);
      const list = lists.get(slot);
      if (list) list.push(id, nextOf(phrase));
      else lists.set(slot, [id, nextOf(phrase)]);
    }
  });
  const heads = new Int32Array(KEYS + 1);
  for (const [slot, list] of lists) heads[slot + 1] = list.length;
  for (let slot = 0; slot < KEYS; slot++) heads[slot + 1]! += heads[slot]!;
  const entries = new Int32Array(heads[KEYS]!);
  for (const [slot, list] of lists) entries.set(list, heads[slot]);
  return { phrases, heads, entries };
}

const UNSURE = -1;
const pair = (a: number, b: number): number => a | (b << 16);
const nextOf = (phrase: string): number =>
  phrase.length > 4 && !/[ ']/.test(phrase.slice(0, 5)) ? pair(phrase.charCodeAt(3), phrase.charCodeAt(4)) : UNSURE;

/** Every place where a phrase begins at the start of a word of `folded`, by phrase; the first 200 each. */
export function findPhrases(folded: string, index: PhraseIndex): Map<string, Span[]> {
  const found = new Map<string, Span[]>();
  const { heads } = index;
  const length = folded.length;
  let inWord = false;
  for (let at = 0; at < length; at++) {
    const code = folded.charCodeAt(at);
    const kind = charClass(code);
    const word = kind >= UPPER && kind <= UNCASED;
    const begins = kind >= UPPER && (!word || !inWord || isUnspaced(code));
    inWord = word;
    if (!begins) continue;
    const slot = key(code, unitAt(folded, at + 1), unitAt(folded, at + 2));
    if (heads[slot]! < heads[slot + 1]!) lookUp(folded, at, slot, index, found);
  }
  return found;
}

function lookUp(folded: string, at: number, slot: number, index: PhraseIndex, found: Map<string, Span[]>): void {
  const { heads, entries, phrases } = index;
  const next = pair(unitAt(folded, at + 3), unitAt(folded, at + 4));
  const end = heads[slot + 1]!;
  for (let entry = heads[slot]!; entry < end; entry += 2) {
    const wanted = entries[entry + 1]!;
    if (wanted === UNSURE || wanted === next) compare(folded, at, phrases[entries[entry]!]!, found);
  }
}

function compare(folded: string, start: number, phrase: string, found: Map<string, Span[]>): void {
  if (folded.charCodeAt(start) !== phrase.charCodeAt(0)) return;
  const end = endOfMatch(folded, start, phrase);
  if (end < 0) return;
  const spans = found.get(phrase);
  if (!spans) found.set(phrase, [{ start, end }]);
  else if (spans.length < MAX_HITS) spans.push({ start, end });
}

function endOfMatch(folded: string, start: number, phrase: string): number {
  if (start + phrase.length > folded.length) return -1;
  let at = start;
  for (let index = 0; index < phrase.length; index++) {
    const wanted = phrase.charCodeAt(index);
    const code = unitAt(folded, at);
    if (code === wanted || (wanted === 39 && code === 0x2019)) at++;
    else if (wanted !== 32 || !isSpace(code)) return -1;
    else at++;
    if (wanted === 32) for (let more = 0; more < 2 && isSpace(unitAt(folded, at)); more++) at++;
  }
  return at;
}

const isSpace = (code: number): boolean => charClass(code) === SPACE;
