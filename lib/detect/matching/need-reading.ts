// One pass over a line tells which of a hundred patterns have what they need there: on most lines, none.
import { DIGIT_SLOT, EAST_ASIAN_SLOT, EVER_SLOT, NAMED_SLOT, type NeedIndex, slotOf } from './need-index.ts';
import { APART, gramOf } from './need-runs.ts';
import { ENDS } from './needs.ts';
import { ANY } from './pattern-reader.ts';
import { DIGIT, EAST_ASIAN, LETTERS, unitClass } from './unit-class.ts';

/** Part of a text, and the patterns that may match within it. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly may: readonly number[];
  /** Somebody may be named within it. */
  readonly named: boolean;
}

/** What is known of the names on a line. */
export interface NamesHere {
  /** One begins there. */
  readonly hasName: boolean;
  /** Words end where they will once names are covered. */
  readonly edges: boolean;
  /** Whether a name may begin in a stretch, be it on a list or not; asked of stretches in about ascending order. */
  readonly mayName: (from: number, to: number) => boolean;
}

/** Before the text and behind it is no word. */
const OUTSIDE = unitClass(0);
const SPACES_BEFORE = [1, 2, 3, 4].reduce((gram) => gramOf(gram, unitClass(32)), 0);

/** By unit: its class, and whether it is one of those that say something by themselves. */
const CLASS = 31;
const TELLS = 32;
const signs = Uint8Array.from({ length: 65536 }, (_, unit) => {
  const kind = unitClass(unit);
  const tells = kind === DIGIT || kind === EAST_ASIAN || ENDS.includes(String.fromCharCode(unit));
  return tells ? kind | TELLS : kind;
});
const END = unitClass(ENDS.charCodeAt(0)) | TELLS;
const A_DIGIT = DIGIT | TELLS;

const isLetter = (unit: number): boolean => ((LETTERS >>> unitClass(unit)) & 1) === 1;

/** Behind a word and before a space; an initial ends nothing. */
const endsSentence = (text: string, at: number, to: number): boolean =>
  (at + 1 === to || text.charCodeAt(at + 1) <= 32) &&
  at > 1 &&
  isLetter(text.charCodeAt(at - 1)) &&
  isLetter(text.charCodeAt(at - 2));

/** Where something may be met, and the gram that ends there; filled and read a stretch at a time, shared by all readings. */
const STRETCH = 4096;
const places = new Int32Array(STRETCH + 1);
const grams = new Int32Array(STRETCH + 1);

/** Notes the places in a stretch where a need may be met; answers how many. Without branching: most places are none. */
function notePlaces(text: string, from: number, to: number, before: number, bits: Uint32Array): number {
  let gram = before;
  let count = 0;
  for (let at = from; at < to; at++) {
    const sign = signs[text.charCodeAt(at)]!;
    gram = gramOf(gram, sign & CLASS);
    places[count] = at;
    grams[count] = gram;
    count += ((bits[gram >>> 5]! >>> (gram & 31)) & 1) | (sign >>> 5);
  }
  grams[count] = gram;
  return count;
}

/**
 * Reads the lines of one text after the other. What was met is marked with the number of the line or sentence, which goes
 * on from text to text, so that nothing is ever cleared.
 */
export interface NeedReading {
  readonly index: NeedIndex;
  text: string;
  /** By need and by pattern: where it was last met, and how many of the pattern's needs were. */
  readonly metIn: Int32Array;
  readonly patternIn: Int32Array;
  readonly met: Uint8Array;
  line: number;
  sentence: number;
  names: NamesHere;
  mayInLine: number[];
  mayInSentence: number[];
}

export const readNeeds = (index: NeedIndex, text = ''): NeedReading => ({
  index,
  text,
  metIn: new Int32Array(index.neededBy.length),
  patternIn: new Int32Array(index.counts.length),
  met: new Uint8Array(index.counts.length),
  line: 0,
  sentence: 0,
  names: { hasName: false, edges: false, mayName: () => true },
  mayInLine: [],
  mayInSentence: [],
});

/** Parts of the line `[from, to)` in which something may match; lines in ascending order. */
export function partsOf(reading: NeedReading, from: number, to: number, names: NamesHere): Part[] {
  const { index, text } = reading;
  const parts: Part[] = [];
  begin(reading, names);
  let start = from;
  let gram = SPACES_BEFORE;
  for (let stretch = from; stretch < to; stretch += STRETCH) {
    const count = notePlaces(text, stretch, Math.min(to, stretch + STRETCH), gram, index.bits);
    gram = grams[count]!;
    for (let place = 0; place < count; place++) {
      const at = places[place]!;
      meetGram(reading, grams[place]!, at);
      const sign = signs[text.charCodeAt(at)]!;
      if (sign < TELLS) continue;
      if (sign !== END) meet(reading, sign === A_DIGIT ? DIGIT_SLOT : EAST_ASIAN_SLOT);
      // A name may have stops inside: where one stands, the line is taken as a whole.
      else if (!names.hasName && endsSentence(text, at, to)) {
        endSentence(reading, parts, start, at + 1);
        start = at + 1;
      }
    }
  }
  endSentence(reading, parts, start, to);
  if (reading.mayInLine.length > 0) addPart(reading, parts, from, to, reading.mayInLine, reading.line);
  return parts;
}

function begin(reading: NeedReading, names: NamesHere): void {
  reading.line = ++reading.sentence;
  reading.names = names;
  if (reading.mayInLine.length > 0) reading.mayInLine = [];
  meet(reading, EVER_SLOT);
  if (names.hasName) meet(reading, NAMED_SLOT);
}

function endSentence(reading: NeedReading, parts: Part[], from: number, to: number): void {
  const here = reading.sentence++;
  if (reading.mayInSentence.length === 0) return;
  addPart(reading, parts, from, to, reading.mayInSentence, here);
  reading.mayInSentence = [];
}

/** Adds a part for the patterns that have what they need; where nobody is named, some need more. */
function addPart(
  { index, metIn, names }: NeedReading,
  parts: Part[],
  from: number,
  to: number,
  patterns: readonly number[],
  here: number,
): void {
  const named = names.mayName(from, to);
  const isMet = (need: number): boolean => metIn[need] === here;
  const may = named ? patterns : patterns.filter((pattern) => index.unlessNamed[pattern]!.every(isMet));
  if (may.length > 0) parts.push({ from, to, may, named });
}

/** What waits for the gram that ends at `at`, where what belongs around it is there. */
function meetGram(reading: NeedReading, gram: number, at: number): void {
  const { heads, grams, checks } = reading.index;
  const slot = slotOf(gram);
  const end = heads[slot + 1]!;
  for (let entry = heads[slot]!; entry < end; entry++) {
    if (grams[entry] === gram && stands(reading, checks[entry]!, at)) satisfyAll(reading, entry);
  }
}

function meet(reading: NeedReading, slot: number): void {
  const { heads } = reading.index;
  const end = heads[slot + 1]!;
  for (let entry = heads[slot]!; entry < end; entry++) satisfyAll(reading, entry);
}

/** Whether a run stands around the gram that ends at `at`. */
function stands({ index: { runs }, text, names: { edges } }: NeedReading, check: number, at: number): boolean {
  if (check === 0) return true;
  const size = text.length;
  const start = at - runs[check]!;
  const length = runs[check + 1]!;
  for (let unit = 0; unit < length; unit++) {
    const set = runs[check + 2 + unit]!;
    if (set === ANY || (set === APART && !edges)) continue;
    const place = start + unit;
    const found = place >= 0 && place < size ? signs[text.charCodeAt(place)]! & CLASS : OUTSIDE;
    if (((set >>> found) & 1) === 0) return false;
  }
  return true;
}

function satisfyAll(reading: NeedReading, entry: number): void {
  const { firsts, needs, inSentence } = reading.index;
  const end = firsts[entry + 1]!;
  for (let at = firsts[entry]!; at < end; at++) {
    const need = needs[at]!;
    const stays = inSentence[need] === 1;
    const here = stays ? reading.sentence : reading.line;
    if (reading.metIn[need] === here) continue;
    reading.metIn[need] = here;
    satisfy(reading, need, here, stays);
  }
}

/** Where a need counts as met is its sentence, or its line. */
function satisfy(reading: NeedReading, need: number, here: number, stays: boolean): void {
  const { index, met, patternIn } = reading;
  for (const pattern of index.neededBy[need]!) {
    met[pattern] = patternIn[pattern] === here ? met[pattern]! + 1 : 1;
    patternIn[pattern] = here;
    if (met[pattern] === index.counts[pattern]) (stays ? reading.mayInSentence : reading.mayInLine).push(pattern);
  }
}
