import { describe, expect, test } from 'vitest';
import { personalData } from '../../lib/detect/detectors/personal-data.ts';
import { emptyKit } from '../../lib/detect/kit.ts';
import { RAISED_AT } from '../../lib/model/finding.ts';
import { scanText } from './scan-text.ts';

const found = (text: string) =>
  personalData
    .detect(scanText(text), emptyKit)
    .filter((f) => f.confidence >= RAISED_AT)
    .map((f) => `${f.what}:${text.slice(f.start!, f.end!)}`);

/** The number with one digit off, for each of its digits. */
const oneOff = (number: string): string[] =>
  [...number].flatMap((sign, at) =>
    /\d/.test(sign) ? [number.slice(0, at) + String((Number(sign) + 1) % 10) + number.slice(at + 1)] : [],
  );

describe('an identity number beside its name', () => {
  test.each([
    ['PL, 1987', 'PESEL', '87031406274'],
    ['PL, 2004', 'PESEL', '04222903819'],
    ['PL, December 2011', 'PESEL', '11321709455'],
    ['NL', 'BSN', '281946371'],
    ['NL, from 0', 'BSN', '036172546'],
    ['BE, 1979', 'Rijksregisternummer', '79.11.02-317.01'],
    ['BE, 2006', 'Registre national', '06.05.19-284.15'],
    ['BE, not resident', 'NISS', '92.43.07-156.24'],
    ['BE, written together', 'INSZ', '83062140967'],
    ['SE, 1990', 'Personnummer', '900417-2368'],
    ['SE, eight digits', 'Personnummer', '20050922-8714'],
    ['SE, written together', 'personnr', '197401305086'],
    ['SE, co-ordination', 'Samordningsnummer', '881277-6436'],
    ['FI, 1963', 'Henkilötunnus', '230963-418U'],
    ['FI, 2007', 'Henkilötunnus', '140607A275J'],
    ['FI, 2015, a newer sign', 'Henkilötunnus', '050815B630V'],
    ['FI, 1971, a newer sign', 'Henkilötunnus', '191171Y094F'],
  ])('%s', (_, name, number) => {
    expect(found(`${name}: ${number}`)).toEqual([`national-id:${number}`]);
    expect(oneOff(number).filter((near) => found(`${name}: ${near}`).length > 0)).toEqual([]);
  });
});

test('a Finnish number with a letter needs no name', () => {
  expect(found('Otto, 140607A275J')).toEqual(['national-id:140607A275J']);
});

describe('a number with a good check digit that cannot be', () => {
  test.each([
    ['PL: 30 February', 'PESEL 87023006273'],
    ['PL: month 13', 'PESEL 87131406277'],
    ['PL: 29 February in a common year', 'PESEL 05222903816'],
    ['PL: the year 2187', 'PESEL 87431406276'],
    ['PL: nameless', 'part 87031406274'],
    ['BE: 31 June', 'Rijksregister 79.06.31-317.66'],
    ['BE: month 13', 'Rijksregister 79.13.02-317.15'],
    ['BE: number 000', 'Rijksregister 79.11.02-000.27'],
    ['SE: 31 April', 'Personnummer 900431-2360'],
    ['SE: another century', 'Personnummer 21050922-8714'],
    ['SE: day 92', 'Personnummer 881292-6437'],
    ['FI: 31 November', '311171A0947'],
    ['FI: number 001', '140607A001P'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
