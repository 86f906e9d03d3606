import { BREAK, SPACE, UNCASED, UPPER, charClass, isUnspaced } from './char-class.ts';
import { unitAt } from './unit-at.ts';

/** Where a phrase stands in the text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Many phrases, looked for in one pass over the text: a table on the first characters, then a comparison. */
export interface PhraseIndex {
  readonly phrases: readonly string[];
  /** By key: where the list of those that begin so starts in `entries`, and one more for the end. */
  readonly heads: Int32Array;
  /** The phrase, and the class of its fourth character where that is known. */
  readonly entries: Int32Array;
  /** By hash of the key and the fourth character, a bit: some phrase may begin so. */
  readonly sieve: Uint32Array;
  /** By key, a bit: some phrase begins so whose fourth character may be any. */
  readonly unsure: Uint32Array;
}

/** Enough to place a cue; a text that repeats it a million times is no surer. */
const MAX_HITS = 200;
const KEYS = 32 * 32 * 32;

/**
 * Of each UTF-16 unit: its class, in which letters are by themselves, so that the end of a word is told from its going on,
 * and whether it is of a word, may begin a phrase, or begins one wherever it stands.
 */
const SPACE_CLASS = 0;
const QUOTE_CLASS = 28;
const OTHER_CLASS = 30;
const CLASS = 31;
const OF_WORD = 32;
const OPENS = 64;
const OPENS_ANYWHERE = 128;

const classOf = (code: number): number => {
  const sign = String.fromCharCode(code);
  if (/[a-z]/i.test(sign)) return code & 31;
  if (charClass(code) === SPACE || charClass(code) === BREAK) return SPACE_CLASS;
  if (sign === "'" || sign === '’') return QUOTE_CLASS;
  if (/\d/.test(sign)) return 27;
  return code < 128 || (code >= 0x2010 && code <= 0x203f) ? OTHER_CLASS : code & 31;
};

const signOf = (code: number): number => {
  const kind = charClass(code);
  const isWord = kind >= UPPER && kind <= UNCASED;
  const opens = kind < UPPER ? 0 : !isWord || isUnspaced(code) ? OPENS_ANYWHERE : OPENS;
  return classOf(code) | (isWord ? OF_WORD : 0) | opens;
};
const KNOWN = 256;
const signs = new Uint16Array(65536);
const learn = (code: number): number => (signs[code] = signOf(code) | KNOWN);
const signAt = (code: number): number => signs[code]! || learn(code);
const key = (a: number, b: number, c: number): number => a | (b << 5) | (c << 10);

const SIEVE_BITS = 16;
const sieveBit = (slot: number, next: number): number =>
  Math.imul((slot << 5) | next, 0x9e3779b1) >>> (32 - SIEVE_BITS);

/** @param phrases lower case; a space matches up to three of any kind, `'` matches `’`. */
export function indexPhrases(phrases: readonly string[]): PhraseIndex {
  const lists = new Map<number, number[]>();
  const sieve = new Uint32Array((1 << SIEVE_BITS) / 32);
  const unsure = new Uint32Array(KEYS / 32);
  const mark = (bits: Uint32Array, bit: number) => void (bits[bit >>> 5]! |= 1 << (bit & 31));
  phrases.forEach((phrase, id) => {
    for (const [slot, next] of placesOf(phrase)) {
      const list = lists.get(slot);
      if (list) list.push(id, next);
      else lists.set(slot, [id, next]);
      if (next === UNSURE) mark(unsure, slot);
      else mark(sieve, sieveBit(slot, next));
    }
  });
  const heads = new Int32Array(KEYS + 1);
  for (const [slot, list] of lists) heads[slot + 1] = list.length;
  for (let slot = 0; slot < KEYS; slot++) heads[slot + 1]! += heads[slot]!;
  const entries = new Int32Array(heads[KEYS]!);
  for (const [slot, list] of lists) entries.set(list, heads[slot]);
  return { phrases, heads, entries, sieve, unsure };
}

const UNSURE = -1;
const letters = /^[a-z]{1,3}$/;
/** What may stand behind a short phrase: no other letter but the s of a plural. */
const ends = Array.from({ length: 32 }, (_, code) => code).filter((code) => code < 1 || code > 26 || code === 19);
const all = Array.from({ length: 32 }, (_, code) => code);

/** Every key of what begins with the phrase, with the class of the fourth character or {@link UNSURE}. */
function placesOf(phrase: string): [number, number][] {
  const behind = letters.test(phrase) ? ends : all;
  const firsts = [0, 1, 2].map((at) =>
    at < phrase.length ? [classOf(phrase.charCodeAt(at))] : at > phrase.length ? all : behind,
  );
  const fourth = fourthsOf(phrase);
  return firsts[0]!.flatMap((a) =>
    firsts[1]!.flatMap((b) => firsts[2]!.flatMap((c) => fourth.map((next): [number, number] => [key(a, b, c), next]))),
  );
}

/** Classes of the fourth character. A third that is a space may be followed by more of them. */
function fourthsOf(phrase: string): number[] {
  if (phrase.length > 3) {
    const plain = classOf(phrase.charCodeAt(3));
    return phrase[2] === ' ' ? [...new Set([plain, SPACE_CLASS])] : [plain];
  }
  return phrase.length === 3 && letters.test(phrase) ? ends : [UNSURE];
}

/** The place of the phrase in the index, and where it stands. */
export type VisitPhrase = (phrase: number, start: number, end: number) => void;

/** Every place where a phrase begins at the start of a word of `folded`, by phrase; the first 200 each. */
export function findPhrases(folded: string, index: PhraseIndex): Map<string, Span[]> {
  const found = new Map<string, Span[]>();
  eachPhrase(folded, index, (id, start, end) => {
    const phrase = index.phrases[id]!;
    const spans = found.get(phrase);
    if (!spans) found.set(phrase, [{ start, end }]);
    else if (spans.length < MAX_HITS) spans.push({ start, end });
  });
  return found;
}

/** Visits every place where a phrase begins at the start of a word of `folded`, in order of the text. */
export function eachPhrase(folded: string, index: PhraseIndex, visit: VisitPhrase): void {
  const { sieve, unsure } = index;
  const length = folded.length;
  let opens = OPENS | OPENS_ANYWHERE;
  for (let at = 0; at < length; at++) {
    const code = folded.charCodeAt(at);
    const sign = signs[code]! || learn(code);
    if ((sign & opens) !== 0) {
      const next = classAt(folded, at + 3);
      const slot = key(sign & CLASS, classAt(folded, at + 1), classAt(folded, at + 2));
      if (holds(sieve, sieveBit(slot, next)) || holds(unsure, slot)) lookUp(folded, at, slot, next, index, visit);
    }
    opens = (sign & OF_WORD) === 0 ? OPENS | OPENS_ANYWHERE : OPENS_ANYWHERE;
  }
}

/** The end of a text ends a word. */
const signOrEnd = (text: string, at: number): number => (at < text.length ? signAt(text.charCodeAt(at)) : 0);
const classAt = (text: string, at: number): number => signOrEnd(text, at) & CLASS;

const holds = (bits: Uint32Array, bit: number): boolean => ((bits[bit >>> 5]! >>> (bit & 31)) & 1) === 1;

function lookUp(
  folded: string,
  at: number,
  slot: number,
  next: number,
  { heads, entries, phrases }: PhraseIndex,
  visit: VisitPhrase,
): void {
  const stop = heads[slot + 1]!;
  for (let entry = heads[slot]!; entry < stop; entry += 2) {
    const wanted = entries[entry + 1]!;
    if (wanted !== UNSURE && wanted !== next) continue;
    const id = entries[entry]!;
    const phrase = phrases[id]!;
    if (folded.charCodeAt(at) !== phrase.charCodeAt(0)) continue;
    const end = endOfMatch(folded, at, phrase);
    if (end >= 0 && (phrase.length > 3 || !goesOn(phrase, folded, end))) visit(id, at, end);
  }
}

/** A short word is no word inside a longer one. */
const goesOn = (phrase: string, text: string, end: number): boolean => {
  const next = signOrEnd(text, end);
  const isLetter = (next & CLASS) > 0 && (next & CLASS) <= 26 && (next & OF_WORD) !== 0;
  return isLetter && (next & CLASS) !== 19 && letters.test(phrase);
};

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
