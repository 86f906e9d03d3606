// One pass over a line tells which of a hundred patterns have what they need there: on most lines, none.
import { DIGIT_SLOT, EAST_ASIAN_SLOT, EVER_SLOT, NAMED_SLOT, type NeedIndex, slotOf } from './need-index.ts';
import { ENDS, gramOf } from './needs.ts';
import { DIGIT, EAST_ASIAN, LETTERS, unitClass } from './unit-class.ts';

/** Part of a text, and the patterns that may match within it. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly may: readonly number[];
}

const SPACES_BEFORE = [1, 2, 3, 4].reduce((gram) => gramOf(gram, unitClass(32)), 0);
const isEnd = Uint8Array.from({ length: 128 }, (_, unit) => Number(ENDS.includes(String.fromCharCode(unit))));

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
  #mayInLine: number[] = [];
  #mayInSentence: number[] = [];

  constructor(index: NeedIndex, text: string) {
    this.#index = index;
    this.#text = text;
    this.#metIn = new Int32Array(index.neededBy.length);
    this.#patternIn = new Int32Array(index.counts.length);
    this.#met = new Uint8Array(index.counts.length);
  }

  /** Parts of the line `[from, to)` in which something may match. @param hasName a name stands on it. */
  partsOf(from: number, to: number, hasName: boolean): Part[] {
    const { bits } = this.#index;
    const text = this.#text;
    const parts: Part[] = [];
    this.#begin(hasName);
    let start = from;
    let gram = SPACES_BEFORE;
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at);
      const unit = unitClass(code);
      gram = gramOf(gram, unit);
      const slot = slotOf(gram);
      if (((bits[slot >>> 5]! >>> (slot & 31)) & 1) === 1) this.#meet(slot);
      if (unit === DIGIT) this.#meet(DIGIT_SLOT);
      else if (unit === EAST_ASIAN) this.#meet(EAST_ASIAN_SLOT);
      // A name may have stops inside: where one stands, the line is taken as a whole.
      else if (code < 128 && isEnd[code] === 1 && !hasName && endsSentence(text, at, to)) {
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
    this.#meet(EVER_SLOT);
    if (hasName) this.#meet(NAMED_SLOT);
  }

  #endSentence(parts: Part[], from: number, to: number): void {
    this.#sentence++;
    if (this.#mayInSentence.length === 0) return;
    parts.push({ from, to, may: this.#mayInSentence });
    this.#mayInSentence = [];
  }

  #meet(slot: number): void {
    const { heads, needs } = this.#index;
    const end = heads[slot + 1]!;
    for (let entry = heads[slot]!; entry < end; entry++) this.#satisfy(needs[entry]!);
  }

  #satisfy(need: number): void {
    const stays = this.#index.inSentence[need] === 1;
    const here = stays ? this.#sentence : this.#line;
    if (this.#metIn[need] === here) return;
    this.#metIn[need] = here;
    for (const pattern of this.#index.neededBy[need]!) {
      this.#met[pattern] = this.#patternIn[pattern] === here ? this.#met[pattern]! + 1 : 1;
      this.#patternIn[pattern] = here;
      if (this.#met[pattern] === this.#index.counts[pattern])
        (stays ? this.#mayInSentence : this.#mayInLine).push(pattern);
    }
  }
}
