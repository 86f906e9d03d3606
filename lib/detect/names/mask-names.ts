// "Clone X's voice" is one pattern, whoever X is: names are covered by a sign for what they name before intent is read.
import type { ScanText } from '../detector.ts';
import { foldedAt, foldedOf } from '../fold-plain.ts';
import { namesIn, type DetectKit } from '../kit.ts';
import { findPeople } from '../personal/find-people.ts';
import type { NameHit } from './name.ts';
import { isOrdinaryWord } from './ordinary-words.ts';

/** The first unit of a covered name; the others are {@link FILL}. */
export const SIGN = {
  person: '\u0001',
  artist: '\u0002',
  title: '\u0003',
  character: '\u0004',
  own: '\u0006',
  unknown: '\u0007',
};
const FILL = '\u0005';
const RANK = [SIGN.own, SIGN.person, SIGN.artist, SIGN.character, SIGN.title];

/** Pattern source for a covered name of any of these kinds. */
export const named = (...kinds: (keyof typeof SIGN)[]): string =>
  `[${kinds.map((kind) => SIGN[kind]).join('')}]\u0005{0,60}`;

const signOf = ({ name }: NameHit): string => {
  if (name.group === 'talent' || name.group === 'person' || name.kind === 'cast') return SIGN.person;
  if (name.group === 'term') return SIGN.own;
  return SIGN[name.group];
};

const ARTICLE = /^(?:the|a|an|of|and|in)$/;

/** Ordinary words ("Frozen", "the flash", "Turner") are a name only where they are written like one, and not as part of another. */
const isWritten = ({ name, spelling, start, end }: NameHit, text: string): boolean => {
  if (spelling === 'part' && !/^\p{Lu}/u.test(text.slice(start, end))) return false;
  if (!name.words.every((word) => isOrdinaryWord(word) || ARTICLE.test(word))) return true;
  const written = text.slice(start, end);
  if (!/^(?:the |an? )?\p{Lu}/iu.test(written) || !/\p{Lu}/u.test(written)) return false;
  return !/\p{Lu}[\p{L}'’]{1,30} $/u.test(text.slice(Math.max(0, start - 32), start)) || name.words.length > 1;
};

/** The folded text, same length, with every name covered; computed once a text. */
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
  for (const person of findPeople(input.text)) {
    const [from, to] = [foldedAt(folded, person.start), foldedAt(folded, person.end)];
    while (next < known.length && known[next]![1].to <= from) next++;
    if (next >= known.length || known[next]![0] >= to) place(from, to, SIGN.unknown);
  }
  return cover(folded.text, signs);
};

const cover = (text: string, signs: Map<number, { to: number; sign: string }>): string => {
  let out = '';
  let from = 0;
  for (const [start, { to, sign }] of [...signs].sort((a, b) => a[0] - b[0])) {
    if (start < from) continue;
    out += text.slice(from, start) + sign + FILL.repeat(Math.max(0, to - start - 1));
    from = Math.max(to, start + 1);
  }
  return out + text.slice(from);
};
