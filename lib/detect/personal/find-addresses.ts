// Where cast sleep during the shoot is on every call sheet, and nowhere else.
import type { ScanText } from '../detector.ts';
import { plainPool } from '../matching/pattern-pool.ts';
import { type PersonalHit } from './hit.ts';

const STREET =
  'Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Place|Pl|Square|Sq|Terrace|Ter|Way|Close|Crescent|Cres|Gardens|Mews|Highway|Hwy|Parkway|Pkwy|Row|Trail|Circle|Cir|Grove|Quay|Walk|Hill|Park';
const ENGLISH = new RegExp(
  String.raw`(?<![\w.,/-])\d{1,5}[A-Za-z]? (?:[NSEW]{1,2}\.? )?(?:[A-Z\d][\w'’.-]{0,20} ){1,4}(?:${STREET})(?![\w-])\.?`,
  'y',
);
const GERMANIC =
  /(?<![\p{L}\d])\p{Lu}[\p{L}.-]{1,30}(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse|ufer|damm|straat|laan|gracht|gatan|vägen|vej|gade|gata|veien|vegen|katu|tie|utca|ulica)[ ]\d{1,4}(?: ?[a-zA-Z])?(?![\p{L}\d])/uy;
const ROMANCE =
  /(?<![\p{L}\d])(?:(?:\d{1,4}(?: ?bis| ?ter)?,? (?:rue|avenue|boulevard|chemin|impasse|quai|place|allée)) [\p{L}' -]{3,40}|(?:calle|avenida|avda\.|paseo|plaza|via|viale|piazza|corso|largo|rua|travessa) [\p{L}' .-]{3,40}?,? (?:n[º°.] ?)?\d{1,4})(?![\p{L}\d])/iuy;
const JAPANESE =
  /〒 ?\d{3}[-‐ー]?\d{4}|(?:東京都|北海道|(?:京都|大阪)府|\p{Script=Han}{2,3}県)[^\s、。]{2,30}\d{1,4}(?:[-‐番]\d{1,4}){1,2}/gu;
const BOX = /(?<!\w)P\.? ?O\.? ?Box \d{1,6}(?!\d)|(?<!\w)(?:PSC|Unit|CMR) \d{1,5},? Box \d{1,5}/iy;
const SUITE =
  /(?<![\p{L}\d.])\d{1,5} \p{L}[\p{L}\d.'’ -]{2,50}[,\s]{1,4}(?:Apt|Suite|Ste|Flat|Floor)\.? ?\d{1,5}(?!\d)/uy;
/** What is called an address, read to the end of its sentence. */
const CALLED =
  /(?<!\w)(?<!(?:ip|mac|mail|web|url|bus|memory|wallet|email|e-mail|site) )(?:\baddress(?: is|:)|\b(?:lives?|living|residing|resides?|located|meet \w{2,4}|picked up|stays?|staying) at|(?<=\bthe )corner of) (?=[^\n.]{0,40}\d)[^\n.?!@]{5,90}/iy;
/** A town with its code, after the street. */
const TOWN =
  /^[\s,]{1,4}(?:(?:Apt|Suite|Unit|Flat|Floor|#)\.? ?\w{1,6}[\s,]{1,3})?(?:[\p{L}.' -]{2,40}[\s,]{1,3}){0,3}(?:[A-Z]{2},?\s{1,2}\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d|(?:[A-Z]{1,2}-)?\d{4,6}(?: [\p{L}-]{2,30})?)(?![\p{L}\d])/u;
const LABEL =
  /\b(?:address|lives? (?:at|on|in)|home|residence|ship(?:ped)? to|deliver|pick ?up|adresse|dirección|indirizzo|endereço|reside)\b/;
const THE = 'the ';
const MOST = 500;

const matchesOf = plainPool.add([ENGLISH, ROMANCE, BOX, CALLED]);
const STREET_ENDS =
  /(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse|ufer|damm|straat|laan|gracht|gatan|vägen|vej|gade|gata|veien|vegen|katu|tie|utca|ulica) $/;
const inStreet = /[\p{L}.-]/u;

/** Letters are small ones with this bit; what else changes with it does so on both sides. */
const SMALL = 32;

/** Tells most words from those that end in one of the pairs of letters: cheaper than a pattern, and nearly all are told. */
const endsLike = (pairs: string) => {
  const pairAt = (text: string, at: number) => ((text.charCodeAt(at) | SMALL) << 16) | text.charCodeAt(at + 1) | SMALL;
  const known = new Set(pairs.split(' ').map((pair) => pairAt(pair, 0)));
  return (text: string, end: number): boolean => end > 1 && known.has(pairAt(text, end - 2));
};
const endsLikeStreet = endsLike('ße se r. eg tz ee er mm at an ht en ej de ta tu ie ca');
const endsLikeFlat = endsLike('pt te at or');

type Match = { pattern: RegExp; index: number; length: number };

/** Matches of a pattern where it may begin, none within another. */
const matchesAt = (text: string, pattern: RegExp, starts: Iterable<number>): Match[] => {
  const found: Match[] = [];
  let free = 0;
  for (const index of starts) {
    if (index < free) continue;
    pattern.lastIndex = index;
    const length = pattern.exec(text)?.[0].length ?? 0;
    if (length === 0) continue;
    found.push({ pattern, index, length });
    free = index + length;
  }
  return found;
};

/** Streets that end in their kind are found by the house number behind. */
function* streetStarts(text: string, runs: readonly number[]): Generator<number> {
  for (const run of runs) {
    if (text.charCodeAt(run - 1) !== 32 || !endsLikeStreet(text, run - 1)) continue;
    if (!STREET_ENDS.test(text.slice(Math.max(0, run - 12), run))) continue;
    let start = run - 1;
    while (start > 0 && run - start < 48 && inStreet.test(text.charAt(start - 1))) start--;
    for (; start < run; start++) yield start;
  }
}

const FLAT_ENDS = /(?:apt|suite|ste|flat|floor)\.? ?$/i;
const namesFlat = (text: string, run: number): boolean => {
  let end = run;
  if (text.charAt(end - 1) === ' ') end--;
  if (text.charAt(end - 1) === '.') end--;
  return endsLikeFlat(text, end) && FLAT_ENDS.test(text.slice(Math.max(0, run - 7), run));
};

const placed = (pattern: RegExp, matches: Iterable<RegExpExecArray>): Match[] =>
  Array.from(matches, ({ index, 0: { length } }) => ({ pattern, index, length }));

/** "the corner of" is looked for at its rare word, and reaches back to its first. */
const withThe = (text: string, match: Match): Match =>
  /c/i.test(text.charAt(match.index))
    ? { ...match, index: match.index - THE.length, length: match.length + THE.length }
    : match;

/** By pattern, in the order in which they are counted. */
const matchesIn = (input: ScanText, runs: readonly number[]): Match[] => {
  const { text } = input;
  const [english = [], romance = [], box = [], called = []] = matchesOf(input, text);
  return [
    ...placed(ENGLISH, english),
    ...matchesAt(text, GERMANIC, streetStarts(text, runs)),
    ...placed(ROMANCE, romance),
    ...placed(JAPANESE, /[〒県都府道]/.test(text) ? text.matchAll(JAPANESE) : []),
    ...placed(BOX, box),
    ...(runs.some((run) => namesFlat(text, run)) ? matchesAt(text, SUITE, runs) : []),
    ...placed(CALLED, called).map((match) => withThe(text, match)),
  ];
};

const confidenceOf = (text: string, folded: string, { pattern, index, length }: Match, town: string): number => {
  if (town || pattern === SUITE) return 0.65;
  if (pattern === JAPANESE || LABEL.test(folded.slice(Math.max(0, index - 40), index))) return 0.55;
  return pattern === CALLED && /\p{Lu}/u.test(text.slice(index + 8, index + length)) ? 0.52 : 0.4;
};

/** @param runs where digits begin. */
export const findAddresses = (input: ScanText, runs: readonly number[]): PersonalHit[] =>
  matchesIn(input, runs)
    .slice(0, MOST)
    .map((match) => {
      const stop = match.index + match.length;
      const town = TOWN.exec(input.text.slice(stop, stop + 120))?.[0] ?? '';
      const alone = confidenceOf(input.text, input.folded, match, town);
      return { what: 'address', start: match.index, end: stop + town.length, alone, together: 0.75 };
    });
