// Crews cross borders: the identity numbers of Poland, the Netherlands, Belgium and Sweden.
import { luhn } from './checksums.ts';

const weighted = (digits: readonly number[], weights: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + weight * (digits[i] ?? 0), 0);

const isDay = (day: number): boolean => day >= 1 && day <= 31;

/** PL: eleven digits; the century is added to the month in twenties. */
export const isPesel = (d: readonly number[]): boolean => {
  const month = (d[2]! * 10 + d[3]!) % 20;
  return (
    d.length === 11 &&
    month >= 1 &&
    month <= 12 &&
    isDay(d[4]! * 10 + d[5]!) &&
    (10 - (weighted(d, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10 === d[10]
  );
};

/** NL: nine digits, the eleven test. */
export const isBsn = (d: readonly number[]): boolean =>
  d.length === 9 && new Set(d).size > 2 && weighted(d, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0;

/** BE: nine digits and a key of 97; births since 2000 count with a 2 before them. */
export const isBelgian = (d: readonly number[]): boolean => {
  const number = Number(d.slice(0, 9).join(''));
  const key = d[9]! * 10 + d[10]!;
  return d.length === 11 && (97 - (number % 97) === key || 97 - ((2_000_000_000 + number) % 97) === key);
};

/** SE: a birth date of six or eight digits, then four; Luhn over the last ten. Co-ordination numbers add 60 to the day. */
export const isSwedish = (d: readonly number[]): boolean => {
  const last = d.slice(-10);
  const month = last[2]! * 10 + last[3]!;
  const day = (last[4]! * 10 + last[5]!) % 60;
  return (d.length === 10 || d.length === 12) && month >= 1 && month <= 12 && isDay(day) && luhn(last);
};
