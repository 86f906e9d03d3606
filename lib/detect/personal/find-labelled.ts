// Some facts are personal only because a form says what they are: a date of birth, a passport, what somebody cannot eat.
import type { ScanText } from '../detector.ts';
import { plainPool } from '../matching/pattern-pool.ts';
import { digitsOf, isRouting } from './checksums.ts';
import { CONDITION, readHealth } from './read-health.ts';
import { CERTAIN, LIKELY, type PersonalHit } from './hit.ts';

interface Labelled {
  what: string;
  label: RegExp;
  /** Tried right after the label, within a few words. */
  value: RegExp;
  /** Whether a value can be what this label says. */
  valid?: (label: string, value: string) => boolean;
  alone: number;
  together: number;
}

const MONTH =
  'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez|janv|févr|avr|juin|juil|août|déc|ene|abr|ago|dic|gen|mag|giu|lug|set|ott|fev|out';
const DATE = new RegExp(
  String.raw`^[^\n\d]{0,16}?(?:\d{1,2}[-./ ]\d{1,2}[-./ ]\d{2,4}|\d{4}[-./年 ]{1,2}\d{1,2}[-./月 ]{1,2}\d{1,2}|\d{1,2}(?:st|nd|rd|th|\.)?(?: de| of)? ?(?:${MONTH})[a-zé]{0,9}\.?,?(?: de)? ?\d{4}|(?:${MONTH})[a-z]{0,7}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})`,
  'i',
);

const isBankNumber = (label: string, value: string): boolean => {
  const digits = digitsOf(value);
  if (/^(?:routing|aba)/i.test(label)) return isRouting(digits);
  return !/^(?:sort|bsb)/i.test(label) || digits.length === 6;
};

const labelled: readonly Labelled[] = [
  {
    what: 'birth-date',
    label:
      /(?<!\w)(?:d\.?o\.?b\.?|date of birth|birth ?date|birthday|born(?: on)?|geburtsdatum|geboren am|date de naissance|née? le|fecha de nacimiento|nacid[oa] el|data di nascita|nat[oa] il|data de nascimento|nascid[oa] em|生年月日|생년월일)(?![a-z])/iy,
    value: DATE,
    ...LIKELY,
  },
  {
    what: 'passport',
    label: /(?<!\w)(?:passport|reisepass|passeport|pasaporte|passaporto|パスポート|旅券|여권)/iy,
    value: /^[^\n]{0,24}?(?<![a-z\d])(?:[a-z]{1,2}\d{6,8}|\d{8,9}|\d{2}[a-z]{2}\d{5}|[cfghjk][a-z\d]{8})(?![a-z\d])/i,
    ...CERTAIN,
  },
  {
    what: 'identity-card',
    label:
      /(?<!\w)(?:personalausweis(?:nummer)?|ausweisnummer|identity card|id card|national id|carte (?:nationale )?d['’]identité|cni|carta d['’]identità|documento de identidad|rg)(?![a-z])/iy,
    value: /^[^\n]{0,16}?(?<![a-z\d])(?=[a-z]{0,4}\d)[a-z\d]{9,12}(?![a-z\d])/i,
    ...LIKELY,
  },
  {
    what: 'tax-number',
    label: /(?<!\w)rfc(?![a-z])/iy,
    value: /^[^\n\d]{0,8}?(?<![a-z\d])[a-zñ&]{3,4}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[a-z\d]{3}(?![a-z\d])/i,
    ...LIKELY,
  },
  {
    what: 'bank-account',
    label:
      /(?<!\w)(?:account (?:number|no\.?|#)|acct\.?|sort code|routing(?: (?:transit )?(?:number|no\.?))?|aba(?: routing)?(?: (?:number|no\.?))?|bsb|kontonummer|bankleitzahl)(?![a-z])/iy,
    value: /^[^\n\d]{0,16}?(?:\d{2}[- ]\d{2}[- ]\d{2}|\d{3}-\d{3}|\d{6,12})(?!\w|[.-]\d)/,
    valid: isBankNumber,
    ...LIKELY,
  },
  {
    what: 'licence',
    label: /(?<!\w)(?:driver'?s? licen[cs]e|driving licen[cs]e|führerschein|permis de conduire)/iy,
    value: /^[^\n]{0,20}?(?<![a-z\d])(?=[a-z]{0,8}\d)[a-z\d]{7,18}(?![a-z\d])/i,
    ...LIKELY,
  },
  {
    what: 'national-id',
    label: /(?:주민등록번호|외국인등록번호|resident registration (?:number|no\.?))/iy,
    value: /^[^\n\d]{0,8}?\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])-[1-8]\d{6}(?!\d)/,
    ...LIKELY,
  },
  {
    what: 'health-note',
    label: /(?<!\w)(?:medical conditions?|(?:current |regular )?medications?|blood type|diagnosis)(?= ?[:\t|])/iy,
    value: /^ ?[:\t|][ \t]{0,3}(?!none|n\/a|no\b|-|\[|<|_)[a-z][^\n]{2,60}/i,
    alone: 0.55,
    together: 0.75,
  },
  {
    what: 'health-note',
    label:
      /(?<!\w)(?:allerg(?:y|ies)|medical (?:conditions?|notes?)|dietary(?: requirements?| needs?| restrictions?| notes?)?|medications?|blood type)(?= ?[:\t|])/iy,
    value: /^ ?[:\t|][ \t]{0,3}(?!none|n\/a|no\b|-|\[|<|_)[a-z][^\n]{2,60}/i,
    alone: 0.4,
    together: 0.75,
  },
];
const MOST = 500;

const matchesIn = plainPool.add([...labelled.map(({ label }) => label), CONDITION]);

/** Labels with their values, and conditions said of somebody. */
export const findLabelled = (input: ScanText): PersonalHit[] =>
  matchesIn(input, input.text).flatMap((matches, id) => {
    const hits: PersonalHit[] = [];
    for (const {
      index,
      0: { length },
    } of matches) {
      const label = labelled[id];
      const hit = label ? readValue(input.text, label, index, length) : readHealth(input, index, length);
      if (hit) hits.push(hit);
      if (hits.length >= MOST) break;
    }
    return hits;
  });

const readValue = (
  text: string,
  { what, value, valid, alone, together }: Labelled,
  start: number,
  length: number,
): PersonalHit | null => {
  const from = start + length;
  const found = value.exec(text.slice(from, from + 80))?.[0];
  const fits = found !== undefined && (valid?.(text.slice(start, from), found) ?? true);
  return fits ? { what, start, end: from + found.length, alone, together } : null;
};
