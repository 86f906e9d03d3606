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
}

/** Before the text and behind it is no word. */
const OUTSIDE = unitClass(0);
const SPACES_BEFORE = [1, 2, 3, 4].reduce((gram) => gramOf(gram, unitClass(32)), 0);
const ANY_GRAM = -1;

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

/** Reads the lines of one text. What was met is marked with the number of the line or sentence, so that nothing is ever cleared. */
export class NeedReading {
  readonly #index: NeedIndex;
  readonly #text: string;
  /** By need and by pattern: where it was last met, and how many of the pattern's needs were. */
  readonly #metIn: Int32Array;
  readonly #patternIn: Int32Array;
  readonly #met: Uint8Array;
  #line = 0;
  #sentence = 0;
  #edges = false;
  #mayInLine: number[] = [];
  #mayInSentence: number[] = [];

  constructor(index: NeedIndex, text: string) {
    this.#index = index;
    this.#text = text;
    this.#metIn = new Int32Array(index.neededBy.length);
    this.#patternIn = new Int32Array(index.counts.length);
    this.#met = new Uint8Array(index.counts.length);
  }

  /**
   * Parts of the line `[from, to)` in which something may match.
   * @param hasName a name stands on it.
   * @param edges words end where they will once names are covered.
   */
  partsOf(from: number, to: number, hasName: boolean, edges: boolean): Part[] {
    const { bits } = this.#index;
    const text = this.#text;
    const parts: Part[] = [];
    this.#edges = edges;
    this.#begin(hasName);
    let start = from;
    let gram = SPACES_BEFORE;
    for (let at = from; at < to; at++) {
      const sign = signs[text.charCodeAt(at)]!;
      gram = gramOf(gram, sign & CLASS);
      const slot = slotOf(gram);
      if (((bits[slot >>> 5]! >>> (slot & 31)) & 1) === 1) this.#meet(slot, at, gram);
      if (sign <= CLASS) continue;
      if (sign !== END) this.#meet(sign === A_DIGIT ? DIGIT_SLOT : EAST_ASIAN_SLOT, at, ANY_GRAM);
      // A name may have stops inside: where one stands, the line is taken as a whole.
      else if (!hasName && endsSentence(text, at, to)) {
        this.#endSentence(parts, start, at + 1);
        start = at + 1;
      }
    }
    this.#endSentence(parts, start, to);
    if (this.#mayInLine.length > 0) parts.push({ from, to, may: this.#mayInLine });
    return parts;
  }

  #begin(hasName: boolean): void {
    this.#line = ++this.#sentence;
    this.#mayInLine = [];
    this.#meet(EVER_SLOT, 0, ANY_GRAM);
    if (hasName) this.#meet(NAMED_SLOT, 0, ANY_GRAM);
  }

  #endSentence(parts: Part[], from: number, to: number): void {
    this.#sentence++;
    if (this.#mayInSentence.length === 0) return;
    parts.push({ from, to, may: this.#mayInSentence });
    this.#mayInSentence = [];
  }

  /** What waits for the slot is met; of a gram, where it is that gram and what belongs around it is there. */
  #meet(slot: number, at: number, gram: number): void {
    const { heads, grams, checks, firsts } = this.#index;
    const end = heads[slot + 1]!;
    for (let entry = heads[slot]!; entry < end; entry++) {
      if ((gram === ANY_GRAM || grams[entry] === gram) && this.#stands(checks[entry]!, at))
        this.#satisfyAll(firsts[entry]!, firsts[entry + 1]!);
    }
  }

  /** Whether a run stands around the gram that ends at `at`. */
  #stands(check: number, at: number): boolean {
    if (check === 0) return true;
    const { runs } = this.#index;
    const size = this.#text.length;
    const start = at - runs[check]!;
    const length = runs[check + 1]!;
    for (let unit = 0; unit < length; unit++) {
      const set = runs[check + 2 + unit]!;
      if (set === ANY || (set === APART && !this.#edges)) continue;
      const place = start + unit;
      const found = place >= 0 && place < size ? unitClass(this.#text.charCodeAt(place)) : OUTSIDE;
      if (((set >>> found) & 1) === 0) return false;
    }
    return true;
  }

  #satisfyAll(first: number, end: number): void {
    const { needs, inSentence } = this.#index;
    for (let entry = first; entry < end; entry++) {
      const need = needs[entry]!;
      const stays = inSentence[need] === 1;
      const here = stays ? this.#sentence : this.#line;
      if (this.#metIn[need] === here) continue;
      this.#metIn[need] = here;
      this.#satisfy(need, here, stays);
    }
  }

  /** Where a need counts as met is its sentence, or its line. */
  #satisfy(need: number, here: number, stays: boolean): void {
    for (const pattern of this.#index.neededBy[need]!) {
      this.#met[pattern] = this.#patternIn[pattern] === here ? this.#met[pattern]! + 1 : 1;
      this.#patternIn[pattern] = here;
      if (this.#met[pattern] === this.#index.counts[pattern])
        (stays ? this.#mayInSentence : this.#mayInLine).push(pattern);
    }
  }
}
