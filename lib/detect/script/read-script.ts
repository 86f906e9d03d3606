import type { Line } from '../line.ts';
import type { Page } from '../page.ts';
import { staged } from './action.ts';
import { isAddress } from './address.ts';
import { isSentence } from './sentence.ts';
import { type LineKind, kindOf, kindOfSentence, nameOf } from './line-kind.ts';
import { conversation, enters, person } from './wording.ts';

/** What a line turned out to be among its neighbours. */
export type Part = LineKind | 'cue' | 'extended-cue' | 'open-cue' | 'speech' | 'opening-speech' | 'address';

/** A text read as if it were a script; whether it is one, the evidence decides. */
export interface ReadScript {
  readonly parts: readonly Part[];
  /** Name spoken on a cue line, else ''. */
  readonly names: readonly string[];
}

/** Longest line that can be anything but running text. */
const LONGEST_FORM_LINE = 160;

/** A table of contents, a menu, a list of prices. */
const leader = /(?:\.{4}|…{2}|(?:\. ){4})\s?\S{1,12}$/;

const mailHead = /^(?:from|to|cc|subject|sent|date|von|an|betreff|gesendet|de|à|objet|asunto|para|oggetto|da): \S/i;

export function readScript(page: Page): ReadScript {
  const { lines } = page;
  const parts: Part[] = lines.map((line, index) => alone(page, line, index));
  const names: string[] = new Array<string>(lines.length).fill('');
  const doubled = isDoubled(lines);
  markAddress(page, parts);
  for (let index = 0; index < lines.length; index++) {
    const part = parts[index]!;
    if (part === 'said') names[index] = nameOf(page.textAt(index));
    if (part !== 'name' && part !== 'extended-name') continue;
    const length = speechAfter(page, parts, index, doubled);
    if (length === 0 && part === 'name') {
      if (!isOpen(parts, index)) continue;
      parts[index] = 'open-cue';
      names[index] = nameOf(page.textAt(index));
      continue;
    }
    parts[index] = part === 'name' ? 'cue' : 'extended-cue';
    names[index] = nameOf(page.textAt(index));
    for (let next = index + 1; next <= index + length; next++)
      if (parts[next] !== 'parenthetical') parts[next] = 'speech';
  }
  markOpening(page, parts);
  return { parts, names };
}

function alone(page: Page, line: Line, index: number): Part {
  if (line.to - line.from > LONGEST_FORM_LINE) return 'plain';
  if (line.upper + line.uncased + line.marks === 0) return 'plain';
  if (line.marks > 0 && mailHead.test(page.textAt(index))) return 'list';
  if (isSentence(page, line)) return 'plain';
  if (line.marks > 4 && leader.test(page.textAt(index))) return 'list';
  if (line.words > 14 && line.lower > 4 * line.upper) return kindOfSentence(page.textAt(index));
  return kindOf(page.textAt(index));
}

/** Every line set apart by a blank one, as some programs paste paragraphs: then blank lines tell nothing. */
const isDoubled = (lines: readonly Line[]): boolean =>
  lines.length >= 3 &&
  lines.filter((line) => line.blanksAbove > 0).length >= (lines.length - 1) * (lines.length < 6 ? 1 : 0.85);

/** What somebody says to the tool about the page stands above or below it. */
function markAddress(page: Page, parts: Part[]): void {
  const last = parts.length - 1;
  if (last < 1) return;
  if (parts[0] === 'plain' && isAddress(page.textAt(0), 'above')) parts[0] = 'address';
  if (parts[last] === 'plain' && page.lines[last]!.blanksAbove > 0 && isAddress(page.textAt(last), 'below'))
    parts[last] = 'address';
}

/** A name with which the excerpt breaks off: nothing but remarks in brackets follows. */
function isOpen(parts: readonly Part[], index: number): boolean {
  let next = index + 1;
  while (parts[next] === 'parenthetical' || parts[next] === 'address') next++;
  return index > 0 && next >= parts.length;
}

/** How many lines below a name are its parentheticals and speech; 0 when nobody speaks. */
function speechAfter(page: Page, parts: readonly Part[], index: number, doubled: boolean): number {
  const { lines } = page;
  let length = 0;
  let spoken = 0;
  for (let next = index + 1; next < lines.length && length < 30; next++) {
    if (lines[next]!.blanksAbove > (doubled ? 1 : 0)) break;
    const part = parts[next]!;
    if (part === 'parenthetical') length++;
    else if (isSpeech(lines[next]!, part)) {
      if (spoken === 0 && isRunOn(page.textAt(next))) break;
      if (doubled && spoken > 0) break;
      length++;
      spoken++;
    } else break;
  }
  return spoken > 0 ? length : 0;
}

/** A verse that goes on below a word in capitals: people begin to speak with a capital. */
const isRunOn = (text: string): boolean => /^\p{Ll}/u.test(text);

const isSpeech = (line: Line, part: Part): boolean =>
  (line.cells < 3 && part === 'plain' && line.lower + line.uncased > 0) ||
  (part === 'name' && line.marks > 0 && line.words > 1);

/** An excerpt may begin in the middle of a speech: what is said before the first blank line, ahead of a name or an action. */
function markOpening(page: Page, parts: Part[]): void {
  const first = parts[0] === 'address' ? 1 : 0;
  let next = first;
  while (next < 4 && parts[next] === 'plain' && (next === first || page.lines[next]!.blanksAbove === 0)) next++;
  if (next === first || page.lines[next]?.blanksAbove === 0) return;
  const below = page.textAt(next);
  const acts = parts[next] === 'plain' && enters.test(below) && !below.endsWith(':') && !isLetter.test(below);
  if (parts[next] !== 'open-cue' && !acts) return;
  for (let index = first; index < next; index++) {
    const text = page.textAt(index);
    if (((!acts || text.length > 20) && isLetter.test(text)) || staged(text)) return;
    if (!conversation.test(text) && !person.test(text)) return;
  }
  parts.fill('opening-speech', first, next);
}

/** People sign their letters, some in capitals. */
const isLetter = /\b(?:hi|hello|dear|thanks|thank you|regards|best|sincerely|cheers)\b|^hey \p{L}{2,14},/iu;
