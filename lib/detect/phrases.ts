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
  /** The phrase, and the classes that the fourth, the fifth and the sixth character of a match may have. */
  readonly entries: Int32Array;
  /** By key: the classes that a fourth character may have, a bit each. */
  readonly nexts: Int32Array;
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
const key = (a: number, b: number, c: number): number => (a << 10) | (b << 5) | c;

const GRAM = KEYS * 32 - 1;
/** Numbers an entry has. */
const ENTRY = 4;

/** @param phrases lower case; a space matches up to three of any kind, `'` matches `’`. */
export function indexPhrases(phrases: readonly string[]): PhraseIndex {
  const lists = new Map<number, number[]>();
  const nexts = new Int32Array(KEYS);
  phrases.forEach((phrase, id) => {
    const fourths = fourthsOf(phrase);
    const entry = [id, fourths, classesAt(phrase, 4), classesAt(phrase, 5)];
    for (const slot of slotsOf(phrase)) {
      const list = lists.get(slot);
      if (list) list.push(...entry);
      else lists.set(slot, entry.slice());
      nexts[slot]! |= fourths;
    }
  });
  const heads = new Int32Array(KEYS + 1);
  for (const [slot, list] of lists) heads[slot + 1] = list.length;
  for (let slot = 0; slot < KEYS; slot++) heads[slot + 1]! += heads[slot]!;
  const entries = new Int32Array(heads[KEYS]!);
  for (const [slot, list] of lists) entries.set(list, heads[slot]);
  return { phrases, heads, entries, nexts };
}

const letters = /^[a-z]{1,3}$/;
/** What may stand behind a short phrase: no other letter but the s of a plural. */
const ends = Array.from({ length: 32 }, (_, code) => code).filter((code) => code < 1 || code > 26 || code === 19);
const all = Array.from({ length: 32 }, (_, code) => code);

/** Every key of what begins with the phrase. */
function slotsOf(phrase: string): number[] {
  const behind = letters.test(phrase) ? ends : all;
  const [firsts, seconds, thirds] = [0, 1, 2].map((at) =>
    at < phrase.length ? [classOf(phrase.charCodeAt(at))] : at > phrase.length ? all : behind,
  ) as [number[], number[], number[]];
  return firsts.flatMap((a) => seconds.flatMap((b) => thirds.map((c) => key(a, b, c))));
}

const setOf = (classes: readonly number[]): number => classes.reduce((set, kind) => set | (1 << kind), 0);

const ANY = -1;
const fourthsOf = (phrase: string): number =>
  phrase.length === 3 && letters.test(phrase) ? setOf(ends) : classesAt(phrase, 3);

/** Classes that a match may have at `place`: behind a space, each further one shifts what follows. */
function classesAt(phrase: string, place: number, from = 0): number {
  if (from >= phrase.length) return ANY;
  if (place === 0) return 1 << classOf(phrase.charCodeAt(from));
  const behind = classesAt(phrase, place - 1, from + 1);
  if (phrase[from] !== ' ') return behind;
  return [2, 3].reduce(
    (set, spaces) => set | (place < spaces ? 1 << SPACE_CLASS : classesAt(phrase, place - spaces, from + 1)),
    behind,
  );
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
  const last = folded.length + BEHIND;
  let state = NEW;
  for (let from = 0; from < last; from += STRETCH) {
    state = notePlaces(folded, from, Math.min(last, from + STRETCH), index, state);
    for (let place = 0; place < state.count; place++)
      lookUp(folded, places[place]! - BEHIND, grams[place]!, index, visit);
  }
}

/** A phrase is noted at its fourth character; where the text ends before, at the end of it. */
const BEHIND = 3;
const BLANK = 32;
const STRETCH = 4096;
const places = new Int32Array(STRETCH + 1);
const grams = new Int32Array(STRETCH + 1);

/** What is carried from one stretch to the next, and how many places were noted. */
interface Noted {
  readonly count: number;
  /** Classes of the last four characters. */
  readonly gram: number;
  /** A bit each for the last characters: a phrase may begin there. */
  readonly opens: number;
  readonly before: number;
}
const NEW: Noted = { count: 0, gram: 0, opens: 0, before: 0 };

/** Notes where a phrase may begin in a stretch. Without branching: where words begin cannot be foretold. */
function notePlaces(folded: string, from: number, to: number, { nexts }: PhraseIndex, known: Noted): Noted {
  let { gram, opens, before } = known;
  const length = folded.length;
  let count = 0;
  for (let at = from; at < to; at++) {
    const code = at < length ? folded.charCodeAt(at) : BLANK;
    const sign = signs[code]! || learn(code);
    gram = ((gram << 5) | (sign & CLASS)) & GRAM;
    opens = (opens << 1) | ((sign >>> 7) & 1) | ((sign >>> 6) & 1 & ~(before >>> 5));
    before = sign;
    places[count] = at;
    grams[count] = gram;
    count += (opens >>> BEHIND) & (nexts[gram >>> 5]! >>> (gram & CLASS)) & 1;
  }
  return { count, gram, opens, before };
}

/** The end of a text ends a word. */
const signOrEnd = (text: string, at: number): number => (at < text.length ? signAt(text.charCodeAt(at)) : 0);

function lookUp(
  folded: string,
  at: number,
  gram: number,
  { heads, entries, phrases }: PhraseIndex,
  visit: VisitPhrase,
): void {
  const slot = gram >>> 5;
  const fifth = classAt(folded, at + 4);
  const sixth = classAt(folded, at + 5);
  const stop = heads[slot + 1]!;
  for (let entry = heads[slot]!; entry < stop; entry += ENTRY) {
    const may =
      (entries[entry + 1]! >>> (gram & CLASS)) & (entries[entry + 2]! >>> fifth) & (entries[entry + 3]! >>> sixth);
    if ((may & 1) === 0) continue;
    const id = entries[entry]!;
    const phrase = phrases[id]!;
    if (folded.charCodeAt(at) !== phrase.charCodeAt(0)) continue;
    const end = endOfMatch(folded, at, phrase);
    if (end >= 0 && (phrase.length > 3 || !goesOn(phrase, folded, end))) visit(id, at, end);
  }
}

const classAt = (text: string, at: number): number => signOrEnd(text, at) & CLASS;

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
