import { SPACE, UNCASED, UPPER, charClass, isUnspaced } from './char-class.ts';

/** Where a phrase stands in the text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Many phrases, looked for in one pass over the text: a table on the first three characters, then a comparison. */
export interface PhraseIndex {
  readonly phrases: readonly string[];
  /** By key: 1 + first entry in `chain`; 0 for none. */
  readonly heads: Int32Array;
  readonly chain: readonly { phrase: number; next: number }[];
}

/** Enough to place a cue; a text that repeats it a million times is no surer. */
const MAX_HITS = 200;
const KEYS = 32 * 32 * 32;

const key = (a: number, b: number, c: number): number => (a & 31) | ((b & 31) << 5) | ((c & 31) << 10);

/** @param phrases lower case, at least two characters; a space matches up to three of any kind, `'` matches `’`. */
export function indexPhrases(phrases: readonly string[]): PhraseIndex {
  const heads = new Int32Array(KEYS);
  const chain: { phrase: number; next: number }[] = [];
  phrases.forEach((phrase, id) => {
    const [a, b, c] = [phrase.charCodeAt(0), phrase.charCodeAt(1), phrase.charCodeAt(2)];
    const thirds = phrase.length > 2 ? [c] : Array.from({ length: 32 }, (_, third) => third);
    for (const third of thirds) {
      const slot = key(a, b, third);
      chain.push({ phrase: id, next: heads[slot]! });
      heads[slot] = chain.length;
    }
  });
  return { phrases, heads, chain };
}

/** Every place where a phrase begins at the start of a word of `folded`, by phrase; the first 200 each. */
export function findPhrases(folded: string, index: PhraseIndex): Map<string, Span[]> {
  const found = new Map<string, Span[]>();
  const { heads } = index;
  const length = folded.length;
  let inWord = false;
  let slot = key(0, folded.charCodeAt(0), folded.charCodeAt(1));
  for (let at = 0; at < length; at++) {
    const code = folded.charCodeAt(at);
    // Beyond the end `charCodeAt` answers NaN, which would make the whole loop slow.
    slot = (slot >> 5) | (at + 2 < length ? (folded.charCodeAt(at + 2) & 31) << 10 : 0);
    const kind = charClass(code);
    const word = kind >= UPPER && kind <= UNCASED;
    if (kind >= UPPER && heads[slot]! > 0 && (!word || !inWord || isUnspaced(code)))
      lookUp(folded, at, heads[slot]!, index, found);
    inWord = word;
  }
  return found;
}

function lookUp(folded: string, at: number, head: number, index: PhraseIndex, found: Map<string, Span[]>): void {
  for (let entry = head; entry > 0; entry = index.chain[entry - 1]!.next) {
    compare(folded, at, index.phrases[index.chain[entry - 1]!.phrase]!, found);
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
  let at = start;
  for (let index = 0; index < phrase.length; index++) {
    const wanted = phrase.charCodeAt(index);
    const code = folded.charCodeAt(at);
    if (code === wanted || (wanted === 39 && code === 0x2019)) at++;
    else if (wanted !== 32 || !isSpace(code)) return -1;
    else at++;
    if (wanted === 32) for (let more = 0; more < 2 && isSpace(folded.charCodeAt(at)); more++) at++;
  }
  return at;
}

const isSpace = (code: number): boolean => !Number.isNaN(code) && charClass(code) === SPACE;
