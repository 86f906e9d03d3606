// What the lines of a paper begin with or hold, where most of them do.
import type { Page } from '../page.ts';
import { traits } from '../traits.ts';
import type { TradePaper } from './words.ts';

type IsRow = (page: Page, index: number) => boolean;

const fits =
  (pattern: RegExp): IsRow =>
  (page, index) =>
    page.lines[index]!.digits > 0 && pattern.test(page.textAt(index));

const month =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|janv|févr|avr|mai|juin|juil|août|déc|mär|okt|dez|ene|abr|ago|dic|gen|mag|giu|lug|set|ott|fev|out)';
const clock = fits(
  new RegExp(
    String.raw`^\W{0,4}(?:[jd]\s?\d{1,3}\s{1,3})?(?:\p{L}{2,4}\.?\s)?(?:\d{1,2}[:.h]\d{2}\b|[0-2]\d[0-5]\d\b|\d{1,2}\s?[ap]m\b|\d{1,2}[-./ ]{1,2}${month}|\d{1,2}[/.]\d{1,2}\b)|(?:\d{1,2}[- ]?${month}\b.{0,40}){2}`,
    'iu',
  ),
);
const money = fits(
  /(?:^|[^\d.,])\d{1,3}(?:[.,\u00a0 ]\d{3}){1,3}(?:[.,]\d{1,2})?(?!\d)|(?:^|[^\d.,])\d{1,6}[.,]\d{2}(?!\d)|[$€£¥₩]\s?\d/u,
);
const timecode = fits(/\d{1,2}[:;]\d\d[:;]\d\d(?:[:;.]\d\d)?/u);
const shot = fits(
  /^\W{0,4}(?:(?:fr|frame|sh|shot|panel|plan|pl|p|einst|bild|toma|inq|cut|c|s|컷|カット)\.?\s?#?)?\d{1,4}[a-z]{0,2}(?:[-/._]\d{1,4}[a-z]{0,2}){0,3}(?=[\s:|\t,–-])/iu,
);
const take = fits(
  /^\W{0,4}(?:(?:t|tk|take|sl|slate)\.?\s?)?\d{1,4}[a-z]{0,2}(?:[-/]\d{1,2})?(?=[\s:|\t,–-])|_v\d{2,3}\b|\bt\d{1,2}\b/iu,
);
const clause: IsRow = (page, index) =>
  /^\W{0,4}(?:\d{1,2}(?:\.\d{1,2}){0,2}[.)]?\s|§|(?:clause|article|artículo|articolo|artikel|cláusula|clausola)\b|(?:primer|segund|tercer|cuart|quint|sext|s[eé]ptim|octav|noven|d[eé]cim|prim|second|terz|quart|sest|settim)[ao]\b[.:]?|\([a-z]\)\s)/iu.test(
    page.textAt(index),
  );
const reach: IsRow = (page, index) =>
  (page.traitsAt(index) & (traits.phone | traits.email)) !== 0 && page.lines[index]!.words < 40;

/** Rows by paper; a paper that is not listed is told by its words alone. */
export const rowOf: Partial<Readonly<Record<TradePaper, IsRow>>> = {
  'call-sheet': clock,
  schedule: clock,
  budget: money,
  'edit-data': timecode,
  storyboard: shot,
  report: take,
  contract: clause,
  contacts: reach,
};
