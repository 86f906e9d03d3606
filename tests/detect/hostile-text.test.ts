import { describe, expect, test } from 'vitest';
import { emptyKit } from '../../lib/detect/kit.ts';
import { scan } from '../../lib/detect/scan.ts';

/** No shape of text may cost more than its length: a quadratic one would not come back within the limit. */
const shapes: [string, (size: number) => string][] = [
  ['one token', (size) => 'a'.repeat(size)],
  ['one token of digits', (size) => '1'.repeat(size)],
  ['short lines', (size) => 'a\n'.repeat(size / 2)],
  ['names in capitals', (size) => 'MARA\nNo.\n'.repeat(size / 9)],
  ['names without speech', (size) => 'MARA\n\n'.repeat(size / 6)],
  ['spaces', (size) => ' '.repeat(size)],
  ['brackets', (size) => '('.repeat(size)],
  ['underscores', (size) => '_'.repeat(size)],
  ['labels', (size) => 'call sheet\n'.repeat(size / 11)],
  ['timecodes', (size) => '00:00:01:00 '.repeat(size / 12)],
  ['tabs', (size) => 'a\t'.repeat(size / 2)],
  ['clip names', (size) => 'A031C004_260916_R24Y '.repeat(size / 21)],
  ['tags', (size) => '<a'.repeat(size / 2)],
  ['stamps', (size) => 'CONFIDENTIAL\n'.repeat(size / 13)],
];

describe('a text made to be slow', () => {
  test.each(shapes)(
    '%s: a megabyte is read within the patience of a page',
    (_, make) => {
      const findings = scan(make(1_000_000), emptyKit);
      expect(findings.length).toBeLessThanOrEqual(500 * 22);
    },
    20_000,
  );
});
