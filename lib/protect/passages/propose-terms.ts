// Who speaks and where it plays stands in every script: the coordinator need not type it again.
import { fold } from '../../detect/fold-plain.ts';
import { isCommonFirstName, isOrdinaryWord } from '../../detect/names/ordinary-words.ts';
import { wordsOf } from '../../detect/names/letters.ts';
import { type Page, pageOf } from '../../detect/page.ts';
import { indexPhrases } from '../../detect/phrases.ts';
import { scanText } from '../../detect/scan-text.ts';
import { readScript } from '../../detect/script/read-script.ts';
import type { ProtectedTerm } from '../../model/protection.ts';
import { isEveryday } from './everyday-words.ts';

const nothing = indexPhrases([]);

/** A voice heard once is rarely somebody whose name gives the story away. */
const FEWEST_CUES = 2;
const SHORTEST_NAME = 4;

/** A role, however it is dressed up ("SOPHISTICATED WOMAN #2"), is nobody's name. */
const anybody =
  /(?:^|\s)(?:MAN|MEN|WOMAN|WOMEN|GUYS?|BOYS?|GIRLS?|KIDS?|CHILD|CHILDREN|VOICES?|COPS?|OFFICERS?|POLICEM[AE]N|DETECTIVE|GUARDS?|NURSES?|DOCTOR|WAITER|WAITRESS|BARTENDER|DRIVER|CLERK|REPORTERS?|SOLDIERS?|CROWD|ALL|BOTH|EVERYONE|OTHERS|ANNOUNCER|NARRATOR|RADIO|TV|PHONE|COMPUTER|MOTHER|FATHER|MOM|DAD|TEACHER|PRIEST|JUDGE|LAWYER|SECRETARY|RECEPTIONIST|AGENT|PILOT|CAPTAIN|MANAGER|NEIGHBOU?R|STRANGER|HOMME|FEMME|MANN|FRAU|HOMBRE|MUJER|UOMO|DONNA)(?:[ '’]?[#\d].{0,20})?$/iu;

/** Names, places and the title that a script itself gives away, best guesses; each once, in order of kind. */
export function proposeTerms(text: string): ProtectedTerm[] {
  const page = pageOf(scanText(text, nothing));
  const { parts, names } = readScript(page);
  const cues = new Map<string, number>();
  names.forEach((name, i) => {
    if (name && (parts[i] === 'cue' || parts[i] === 'extended-cue')) cues.set(name, (cues.get(name) ?? 0) + 1);
  });
  const isProper = properIn(text);
  const characters = [...cues]
    .filter(([name, count]) => count >= FEWEST_CUES && isSomebody(name))
    .map(([name]) => name);
  const places = page.lines.flatMap((_, i) => (parts[i] === 'heading' ? placeOf(page.textAt(i)) : []));
  return [
    ...titleOf(page).map((title) => termOf(title, 'title')),
    ...characters.map((name) => termOf(name, 'character')),
    ...[...new Set(places)].filter((place) => isSomewhere(place, isProper)).map((place) => termOf(place, 'location')),
  ];
}

const termOf = (text: string, kind: ProtectedTerm['kind']): ProtectedTerm => ({ text: asWritten(text), kind });

/** In capitals a name is on a cue; people write it with one. */
const asWritten = (text: string): string =>
  text === text.toUpperCase() ? text.toLowerCase().replace(/(?<![\p{L}\p{N}'’])\p{L}/gu, (c) => c.toUpperCase()) : text;

const foldedWords = (text: string): string[] => wordsOf(fold(text).text);

/** A name that points at one person: not a role, and not a first name that thousands have. */
const isSomebody = (name: string): boolean => {
  const words = foldedWords(name);
  if (anybody.test(name) || words.length === 0 || words.length > 4) return false;
  if (words.length > 1) return !words.every((word) => isEveryday(word) || isOrdinaryWord(word));
  return isUncased(name) || (words[0]!.length >= SHORTEST_NAME && !isTooCommon(words[0]!));
};

const isTooCommon = (word: string): boolean => isOrdinaryWord(word) || isCommonFirstName(word) || isEveryday(word);
const isUncased = (name: string): boolean => name.toUpperCase() === name.toLowerCase() && name.length >= 2;

/** A place with a name of its own; every script has a kitchen. */
const isSomewhere = (place: string, isProper: (word: string) => boolean): boolean => {
  if (isUncased(place)) return true;
  const words = foldedWords(place);
  if (words.length < 2 || words.length > 6) return false;
  return words.some((word) => word.length > 3 && !isTooCommon(word) && isProper(word));
};

/** Headings are all in capitals; what is a name there has a capital in the middle of a sentence, and never goes without. */
function properIn(text: string): (word: string) => boolean {
  const named = new Set<string>();
  const plain = new Set<string>();
  for (const [word] of text.matchAll(/(?<=[\p{Ll},] )\p{Lu}?\p{Ll}{3,40}/gu)) {
    if (/^\p{Lu}/u.test(word)) named.add(fold(word).text);
    else plain.add(fold(word).text);
  }
  return (word) => named.has(word) && !plain.has(word);
}

const opening =
  /^\.?(?:#?\d{1,4}[A-Z]{0,2}[.)]?\s{1,12})?(?:INT|EXT|EST|I|E|INTERIOR|EXTERIOR|INNEN|AUSSEN|AUßEN)(?:\.?\s?\/\s?(?:INT|EXT|I|E))?[. :]{1,3}/iu;

/** The place in a scene heading, without where the camera stands and what time it is. */
const placeOf = (heading: string): string[] => {
  if (!opening.test(heading)) return [];
  const [place = ''] = heading.replace(opening, '').split(/\s[-–—]{1,2}\s|[,/(]|\.\s/, 1);
  return place.trim() === '' ? [] : [place.trim()];
};

const TITLE_PAGE_LINES = 12;

/** As Fountain writes it: on its own line, or on the one below. */
const titleOf = (page: Page): string[] => {
  for (let i = 0; i < Math.min(TITLE_PAGE_LINES, page.lines.length); i++) {
    const found = /^title\s?:(.*)$/iu.exec(page.textAt(i));
    if (!found) continue;
    const title = (found[1]!.trim() || page.textAt(i + 1)).replace(/[*_]/g, '').trim();
    const words = foldedWords(title);
    return words.length > 1 && words.length <= 12 && !words.every((word) => isEveryday(word)) ? [title] : [];
  }
  return [];
};
