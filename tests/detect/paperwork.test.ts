import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { emptyKit } from '../../lib/detect/kit.ts';
import { scan } from '../../lib/detect/scan.ts';
import { RAISED_AT } from '../../lib/model/finding.ts';

const folder = new URL('../fixtures/paperwork/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, folder), 'utf8');

/** One folder a detector: `hit-…` must be raised by it, `miss-…` looks alike and must not be. */
describe.each(readdirSync(folder).sort())('%s', (detector) => {
  const files = readdirSync(new URL(`${detector}/`, folder)).sort();
  const surest = (file: string): number =>
    Math.max(
      0,
      ...scan(read(`${detector}/${file}`), emptyKit)
        .filter((finding) => finding.detector === detector)
        .map((finding) => finding.confidence),
    );

  test.each(files.filter((file) => file.startsWith('hit-')))('raises %s', (file) => {
    expect(surest(file)).toBeGreaterThanOrEqual(RAISED_AT);
  });

  test.each(files.filter((file) => file.startsWith('miss-')))('leaves %s alone', (file) => {
    expect(surest(file)).toBeLessThan(RAISED_AT);
  });

  test('has hits and near misses', () => {
    expect(files.some((file) => file.startsWith('hit-'))).toBe(true);
    expect(files.some((file) => file.startsWith('miss-'))).toBe(true);
  });
});
