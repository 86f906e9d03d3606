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

describe('a lone way to reach somebody is raised', () => {
  test.each([
    ['a mailbox at work', 'send the pages to tilda.moss@saltmarsh.tv', ['e-mail:tilda.moss@saltmarsh.tv']],
    ['call me', 'can you call me on 5521 7730?', ['phone:5521 7730']],
    ['text her', 'text her at 03.28.51.90.44 tonight', ['phone:03.28.51.90.44']],
    ['a country code in full', 'write down +44 7700 900 461', ['phone:+44 7700 900 461']],
    ['a home zero', 'write down +46 (0)8 412 336 715', ['phone:+46 (0)8 412 336 715']],
    [
      'a person among offices',
      'Hotel reception +44 7700 900 461, taxi at the station. Tilda Moss +44 7700 900 462',
      ['phone:+44 7700 900 461', 'phone:+44 7700 900 462'],
    ],
    ['an area code', 'write down (212) 555-0147', ['phone:(212) 555-0147']],
    ['dots', 'reach me: 212.555.0147', ['phone:212.555.0147']],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('what is nobody’s is left alone', () => {
  test.each([
    ['a desk', 'Is payroll@saltmarsh.tv a valid e-mail?'],
    [
      'numbers that hang on a wall',
      `Saltmarsh Council, useful numbers
Library            01632 960 201   library@saltmarsh.example
Housing benefit    01632 960 202
Missed bins        01632 960 203
Police station     01632 960 204`,
    ],
    ['a desk in a town', 'write to casting.leeds@saltmarsh.tv'],
    ['a package', 'npm install left@2.0.1 or right@next'],
    ['a free call', 'the hotline is (800) 555-0147'],
    ['a free call abroad', 'the hotline is +49 800 555 0147'],
    ['dots and no word for it', 'build 212.555.0147 of the tool'],
    ['a number too long', 'write down +44 7700 900 461 223 118 904'],
    ['call me without a number', 'call me at 10:30 or 11:45 on the 24th'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
