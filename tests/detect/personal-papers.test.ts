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

const passport = 'P<UTOMOSS<<TILDA<VERA<<<<<<<<<<<<<<<<<<<<<<<\nK7304418<1UTO8703145F3109225<<<<<<<<<<<<<<06';
const visa = 'V<UTOMOSS<<TILDA<VERA<<<<<<<<<<<<<<<<<<<<<<<\nV5518209<7UTO7906307F2701013<<<<<<<<<<<<<<<<';
const card = 'I<UTOMOSS<<TILDA<VERA<<<<<<<<<<<<<<<\nX204177358UTO9108057M2904179<<<<<<<8';
const smallCard = 'I<UTOD408177259<<<<<<<<<<<<<<<\n9004171M3302048UTO<<<<<<<<<<<0\nMOSS<<OTTO<<<<<<<<<<<<<<<<<<<<';

describe('the lines at the foot of', () => {
  test.each([
    ['a passport', passport, 'passport'],
    ['a visa', visa, 'passport'],
    ['an identity card of two lines', card, 'passport'],
    ['a small identity card', smallCard, 'national-id'],
  ])('%s', (_, zone, what) => {
    expect(found(`Scan of the page:\n${zone}\nthanks`)).toEqual([`${what}:${zone}`]);
  });

  test('a passport, each of its birth and number digits one off', () => {
    const holder = passport.indexOf('\n') + 1;
    for (const at of [1, 2, 3, 13, 15, 18, 21, 26]) {
      const sign = String((Number(passport[holder + at]) + 1) % 10);
      expect(found(passport.slice(0, holder + at) + sign + passport.slice(holder + at + 1))).toEqual([]);
    }
  });
});

describe('bank numbers beside their name', () => {
  test.each([
    ['US', 'Routing number: 073162454', ['bank-account:Routing number: 073162454']],
    ['US, in full', 'ABA routing no. 073162454', ['bank-account:ABA routing no. 073162454']],
    ['GB', 'Sort code 30-71-84.', ['bank-account:Sort code 30-71-84']],
    ['AU', 'BSB: 714-208', ['bank-account:BSB: 714-208']],
    ['US, one digit off', 'Routing number: 073172454', []],
    ['a way through a network', 'routing 192000001 packets', []],
    ['a sort by code', 'sort code 4 before 123456789', []],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

test('signs of other trades are no passport', () => {
  expect(found('cout << 10 << 20 << endl;\n<<<<<<< HEAD\n12345678901234567890\n=======')).toEqual([]);
});

test('a start form keeps what somebody cannot eat or take', () => {
  expect(found('Mobile: 07700 900 461\nAllergies: penicillin\nDietary requirements: none')).toEqual([
    'phone:07700 900 461',
    'health-note:Allergies: penicillin',
  ]);
});
