// Crews cross borders: the identity numbers of Poland, the Netherlands, Belgium, Sweden and Finland.
import { luhn } from './checksums.ts';
import { isCalendarDay } from './is-calendar-day.ts';

const weighted = (digits: readonly number[], weights: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + weight * (digits[i] ?? 0), 0);

/** Two digits as a number. */
const pair = (d: readonly number[], at: number): number => d[at]! * 10 + d[at + 1]!;

/** PL: eleven digits; births since 2000 add 20 to the month. */
export const isPesel = (d: readonly number[]): boolean => {
  const century = Math.floor(pair(d, 2) / 20);
  return (
    d.length === 11 &&
    century <= 1 &&
    isCalendarDay(1900 + century * 100 + pair(d, 0), pair(d, 2) % 20, pair(d, 4)) &&
    (10 - (weighted(d, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10 === d[10]
  );
};

/** NL: nine digits, the eleven test. */
export const isBsn = (d: readonly number[]): boolean =>
  d.length === 9 && new Set(d).size > 2 && weighted(d, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0;

/**
 * BE: nine digits and a key of 97; births since 2000 count with a 2 before them. Who is not resident has 20 or 40 added
 * to the month; a month of 0 is a birth date nobody knows.
 */
export const isBelgian = (d: readonly number[]): boolean => {
  const number = Number(d.slice(0, 9).join(''));
  const [month, day] = [pair(d, 2) % 20, pair(d, 4)];
  const inCentury = (from: number, before: number): boolean =>
    97 - ((before + number) % 97) === pair(d, 9) && (month === 0 || isCalendarDay(from + pair(d, 0), month, day));
  return (
    d.length === 11 && pair(d, 2) < 60 && number % 1000 > 0 && (inCentury(1900, 0) || inCentury(2000, 2_000_000_000))
  );
};

/** SE: a birth date of six or eight digits, then four; Luhn over the last ten. Co-ordination numbers add 60 to the day. */
export const isSwedish = (d: readonly number[]): boolean => {
  const last = d.slice(-10);
  const century = d.length === 12 ? pair(d, 0) : 20;
  return (
    (d.length === 10 || d.length === 12) &&
    century >= 18 &&
    century <= 20 &&
    isCalendarDay(century * 100 + pair(last, 0), pair(last, 2), pair(last, 4) % 60) &&
    luhn(last)
  );
};

const HETU = /^(\d{2})(\d{2})(\d{2})([-+A-FU-Y])(\d{3})([\dA-FHJ-NPR-Y])$/;

/** FI: a birth date, a sign for the century, a number, and a check sign of 31. */
export const isHetu = (text: string): boolean => {
  const [, day, month, year, sign = '', number = '', check] = HETU.exec(text.toUpperCase()) ?? [];
  if (!day || Number(number) < 2) return false;
  const century = sign === '+' ? 1800 : /[-U-Y]/.test(sign) ? 1900 : 2000;
  return (
    isCalendarDay(century + Number(year), Number(month), Number(day)) &&
    '0123456789ABCDEFHJKLMNPRSTUVWXY'.charAt(Number(`${day}${month}${year}${number}`) % 31) === check
  );
};
