// Who it is about: a full name turns a number into a person and a request into a likeness.
import { charClass, LOWER, SPACE, UNCASED, UPPER } from '../char-class.ts';
import { isOrdinaryWord } from '../names/ordinary-words.ts';
import { unitAt } from '../unit-at.ts';
import { isOffice } from './offices.ts';

const RUN =
  /(?<![\p{L}\d])(?:(?:\p{Lu}\. ?){1,3}|\p{Lu}[\p{L}'’]{1,20}(?:-\p{Lu}\p{L}{1,20}|-\p{Ll}{2,3}(?!\p{L}))? )(?:(?:\p{Lu}\.|\p{Lu}[\p{L}'’]{1,25}(?:-\p{Lu}\p{L}{1,20}|-\p{Ll}{2,3}(?!\p{L}))?|de|van|von|der|den|ter|ten|del|du|des|dos|la|le|di|da|bin|al|and) ){0,3}\p{Lu}[\p{L}'’]{1,25}(?:-\p{Lu}\p{L}{1,20}|-\p{Ll}{2,3}(?!\p{L}))?(?![\p{L}\d])/uy;
const NOT_A_NAME = new Set(
  'phone number email mail name address company studio production call sheet unit united san los las santa saint new north south east west street road avenue please dear contact office the a an for with from this that in on of by customer service help desk act you your i we he she they it if when what who how why do can could would monday tuesday wednesday thursday friday january february august september october november december inc ltd llc gmbh support team api web data user order invoice project clone make put swap generate create dub use replace give have let get write change turn bring add face voice mr mrs ms dr ring tell ask meet show draw paint render design scene episode season int ext day night style video image photo lip sync record read train digital double deep fake stimme gesicht voix voz voce le les el der das die und et y'.split(
    ' ',
  ),
);
const JOINS = /^(?:de|van|von|der|den|ter|ten|del|du|des|dos|la|le|di|da|bin|al|and)$/u;

export interface Person {
  start: number;
  end: number;
}

const isNameless = (word: string): boolean => NOT_A_NAME.has(word.toLowerCase().replace(/['’]s$/, ''));
const isPlain = (word: string): boolean => isNameless(word) || isOrdinaryWord(word.toLowerCase());

/** The name in a run of capitalised words: verbs and titles before it dropped, two words at least. */
const nameIn = (run: string): { start: number; end: number } | null => {
  const words = run.split(' ');
  let first = 0;
  while (first < words.length && (isNameless(words[first]!) || JOINS.test(words[first]!))) first++;
  let last = words.length;
  while (last > first && (isNameless(words[last - 1]!) || JOINS.test(words[last - 1]!))) last--;
  const kept = words.slice(first, last);
  if (kept.length < 2 || kept.some(isNameless) || kept.some(isOffice) || kept.every(isPlain)) return null;
  const start = words.slice(0, first).join(' ').length + (first > 0 ? 1 : 0);
  const text = kept.join(' ');
  return { start, end: start + text.replace(/['’]s$/, '').length };
};

/** How the words between two parts of a name begin: de, van, and. */
const JOINTS = new Set('de va vo te du do la le di da bi al an'.split(' '));

/** Whether a second part may follow the word at `at`: most capitals begin a sentence, not a name. */
const goesOn = (text: string, at: number): boolean => {
  let end = at + 1;
  for (; end < text.length; end++) {
    const unit = text.charCodeAt(end);
    const kind = charClass(unit);
    if (unit !== 0x27 && unit !== 0x2019 && (kind < UPPER || kind > UNCASED)) break;
  }
  const unit = unitAt(text, end);
  if (unit !== 32) return unit === 0x2e || unit === 0x2d;
  return charClass(unitAt(text, end + 1)) === UPPER || JOINTS.has(text.slice(end + 1, end + 3));
};

/** Full names in `[from, to)`; run only where something else makes them matter. */
export const findPeople = (text: string, from = 0, to = text.length): Person[] => {
  const people: Person[] = [];
  const part = text.slice(from, to);
  let before = SPACE;
  for (let at = 0; at < part.length; at++) {
    const kind = charClass(part.charCodeAt(at));
    const opens = kind === UPPER && (before < UPPER || before > UNCASED);
    before = kind;
    if (!opens || !goesOn(part, at)) continue;
    RUN.lastIndex = at;
    const run = RUN.exec(part)?.[0];
    if (!run) continue;
    const name = nameIn(run);
    if (name) people.push({ start: from + at + name.start, end: from + at + name.end });
    at += run.length - 1;
    before = LOWER;
  }
  return people;
};
