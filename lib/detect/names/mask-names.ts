// "Clone X's voice" is one pattern, whoever X is: names are covered by a sign for what they name before intent is read.
import type { ScanText } from '../detector.ts';
import { foldedAt, foldedOf, type Folded } from '../fold-plain.ts';
import { namesIn, type DetectKit } from '../kit.ts';
import { findPeople, type Person } from '../personal/find-people.ts';
import { askingLines } from './asking-lines.ts';
import type { NameHit } from './name.ts';
import { FILL, SIGN } from './covered.ts';
import { isOrdinaryWord } from './ordinary-words.ts';

const RANK = [SIGN.own, SIGN.person, SIGN.artist, SIGN.character, SIGN.title];

const signOf = ({ name }: NameHit): string => {
  if (name.group === 'talent' || name.group === 'person' || name.kind === 'cast') return SIGN.person;
  if (name.group === 'term') return SIGN.own;
  return SIGN[name.group];
};

const ARTICLE = /^(?:the|a|an|of|and|in)$/;

/** Ordinary words ("Frozen", "the flash", "Turner") are a name only where they are written like one, and not as part of another. */
const isWritten = ({ name, spelling, start, end }: NameHit, text: string): boolean => {
  if (spelling === 'part' && !/^\p{Lu}/u.test(text.slice(start, end))) return false;
  if (isPlace(text, start, end) || isSmallInitials(name, text.slice(start, end))) return false;
  if (!name.words.every((word) => isOrdinaryWord(word) || ARTICLE.test(word))) return true;
  const written = text.slice(start, end);
  if (!/^(?:the |an? )?\p{Lu}/iu.test(written) || !/\p{Lu}/u.test(written)) return false;
  if (name.group === 'title' && name.words.length === 1 && opensSentence(text, start, end)) return false;
  return !/\p{Lu}[\p{L}'’]{1,30} $/u.test(text.slice(Math.max(0, start - 32), start)) || name.words.length > 1;
};

const STREET =
  /^ (?:Street|St\.?|Road|Rd\.?|Avenue|Ave\.?|Lane|Park|Square|Court|House|School|Building|Drive|Close|Place|Hall|Bridge|Station|Hotel|Ward|Primary|Hospital|Café|Cafe|Airport|Straße|Strasse|Platz|Weg|Allee|Gasse)(?!\p{L})|^(?:straße|strasse|platz|weg|allee|gasse)/u;
const ON_STREET =
  /(?:^|[^\p{L}])(?:via|viale|piazza|corso|rue|boulevard|avenue|place|calle|avenida|plaza|rua|praça|largo) $/iu;

/** Streets, parks and schools are named after people who made works. */
const isPlace = (text: string, start: number, end: number): boolean =>
  STREET.test(text.slice(end, end + 12)) || ON_STREET.test(text.slice(Math.max(0, start - 12), start));

/** "bts" is behind the scenes. */
const isSmallInitials = ({ text: name }: NameHit['name'], written: string): boolean =>
  /^\p{L}{2,3}$/u.test(name) && /\p{Ll}/u.test(written);

const BEGINS = /(?:^|[.!?:;\n]\s{0,4}|[-*•]\s)$/;
const PRONOUN = /^(?:her|it|us|up|we|you|them|they)$/i;
const OF_A_WORK =
  /^(?:['’]s)?[ -](?:style|inspired|esque|like\b|poster|film|movie|universe|theme|vibe|look\b|aesthetic|costume|world)/i;

/** "Her eyes", "Drive in": a sentence begins with a capital whatever its first word is. */
const opensSentence = (text: string, start: number, end: number): boolean =>
  BEGINS.test(text.slice(Math.max(0, start - 6), start)) &&
  (PRONOUN.test(text.slice(start, end)) || !OF_A_WORK.test(text.slice(end, end + 14)));

/** The folded text, same length, with every name covered, names on no list where something is asked for; once a text. */
export const maskNames = (input: ScanText, kit: DetectKit): string => {
  let masked = kit.masks.get(input);
  if (masked === undefined) kit.masks.set(input, (masked = mask(input, kit)));
  return masked;
};

const mask = (input: ScanText, kit: DetectKit): string => {
  const folded = foldedOf(input);
  const signs = new Map<number, { to: number; sign: string }>();
  const place = (from: number, to: number, sign: string) => {
    const there = signs.get(from);
    const better = !there || to > there.to || (to === there.to && RANK.indexOf(sign) < RANK.indexOf(there.sign));
    if (better) signs.set(from, { to, sign });
  };
  for (const hit of namesIn(input, kit)) if (isWritten(hit, input.text)) place(hit.from, hit.to, signOf(hit));
  const known = [...signs].sort((a, b) => a[0] - b[0]);
  let next = 0;
  for (const person of peopleIn(input, folded, kit)) {
    const [from, to] = [foldedAt(folded, person.start), foldedAt(folded, person.end)];
    while (next < known.length && known[next]![1].to <= from) next++;
    if (next >= known.length || known[next]![0] >= to) place(from, to, SIGN.unknown);
  }
  return cover(folded.text, signs);
};

/** People are looked for only on lines that may hold a request. */
function* peopleIn(input: ScanText, { at }: Folded, kit: DetectKit): Generator<Person> {
  for (const { from, to } of askingLines(input, kit))
    yield* findPeople(input.text, at ? at[from] : from, at ? at[to] : to);
}

const cover = (text: string, signs: Map<number, { to: number; sign: string }>): string => {
  const out: string[] = [];
  let from = 0;
  for (const [start, { to, sign }] of [...signs].sort((a, b) => a[0] - b[0])) {
    if (start < from) continue;
    out.push(text.slice(from, start), sign, FILL.repeat(Math.max(0, to - start - 1)));
    from = Math.max(to, start + 1);
  }
  return [...out, text.slice(from)].join('');
};
