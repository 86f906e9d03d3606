import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileKit } from '../../lib/detect/kit.ts';
import { scan } from '../../lib/detect/scan.ts';
import { type Finding, isRaised } from '../../lib/model/finding.ts';
import { noProtection } from '../../lib/model/protection.ts';
import { madeText } from './made-texts.ts';

/**
 * What is found today, as numbers, so that work on speed cannot change it unseen. Where a change is meant, record again:
 * `RECORD=1 vitest run tests/detect/same-findings.test.ts`, then `prettier --write` the record.
 */
const RECORDED = join(import.meta.dirname, '../fixtures/same-findings.json');
const PAPERWORK = join(import.meta.dirname, '../fixtures/paperwork');
const MADE = 600;

/** In the order of their numbers in the record. `script` has its own corpus and changes with it. */
const ids =
  'call-sheet schedule budget contract contacts report storyboard edit-data camera-media delivery-package timed-text marking protected-term personal-data secret uninspected-channel talent-likeness copyrighted-work'.split(
    ' ',
  );

const kit = compileKit({
  ...noProtection,
  terms: [
    { text: 'BLUEBIRD', kind: 'showcode' },
    { text: 'Mara Quill', kind: 'character' },
    { text: 'Saltmarsh', kind: 'location' },
  ],
  patterns: [{ id: 'shot', regex: 'TLT_[0-9]{3}_[0-9]{4}', detector: 'protected-term' }],
  talent: [{ name: 'Petra van Holm', consent: [] }],
  works: {
    artists: ['oskar lindqvist', 'maja tervo', 'benno crane'],
    titles: ['the copper tide', 'nightglass', 'harbour of bells'],
    characters: ['captain murre', 'tickwick'],
    people: ['ilse varga', 'otto brandl'],
  },
});

/** Detector, start, end and hundredths of confidence, four a finding; hints of paperwork give way to `script` and are left out. */
const numbersOf = (text: string): number[] =>
  scan(text, kit)
    .filter((finding) => isRaised(finding) || ids.indexOf(finding.detector) >= ids.indexOf('marking'))
    .filter(({ detector }) => ids.includes(detector))
    .flatMap(({ detector, start, end, confidence }: Finding) => [
      ids.indexOf(detector),
      start ?? -1,
      end ?? -1,
      Math.round(confidence * 100),
    ]);

/** By name: the length of the text, then its findings. */
function found(): Record<string, number[]> {
  const texts = new Map(Array.from({ length: MADE }, (_, number) => [`made ${number}`, madeText(number)]));
  for (const folder of readdirSync(PAPERWORK).sort()) {
    if (folder === 'script') continue;
    for (const name of readdirSync(join(PAPERWORK, folder)).sort()) {
      texts.set(`${folder}/${name}`, readFileSync(join(PAPERWORK, folder, name), 'utf8'));
    }
  }
  return Object.fromEntries([...texts].map(([name, text]) => [name, [text.length, ...numbersOf(text)]]));
}

const lines = (record: Record<string, number[]>): string =>
  `{\n${Object.entries(record)
    .map(([name, numbers]) => `${JSON.stringify(name)}:${JSON.stringify(numbers)}`)
    .join(',\n')}\n}\n`;

test('what was found in these texts before is found now, no more and no less', () => {
  const now = found();
  if (process.env.RECORD) writeFileSync(RECORDED, lines(now));
  const before = JSON.parse(readFileSync(RECORDED, 'utf8')) as Record<string, number[]>;
  const changed = Object.keys(before).filter((name) => now[name] && before[name]!.join() !== now[name].join());
  expect(changed).toEqual([]);
  expect(Object.keys(before).length).toBeGreaterThan(MADE);
});
