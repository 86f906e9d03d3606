import { expect, test } from 'vitest';
import { patternPool } from '../../../lib/detect/matching/pattern-pool.ts';
import { scanText } from '../scan-text.ts';

test('patterns added after the first text was read are looked for in the next', () => {
  const pool = patternPool();
  const early = pool.add([/harbour/y]);
  const first = scanText('the harbour and the bell');
  expect(early(first, first.text)[0]).toHaveLength(1);
  const late = pool.add([/bell/y]);
  const next = scanText('the harbour and the bell again');
  expect(late(next, next.text)[0]).toHaveLength(1);
  expect(early(next, next.text)[0]).toHaveLength(1);
});
