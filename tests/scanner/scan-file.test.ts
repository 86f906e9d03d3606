import { expect, it } from 'vitest';
import { emptyKit } from '../../lib/detect/kit.ts';
import { noMeans } from '../../lib/extract/means.ts';
import { readingClock } from '../../lib/scanner/reading-clock.ts';
import { scanFile, sourceOfFile } from '../../lib/scanner/scan-file.ts';
import { scriptExcerpt } from '../support/script-excerpt.ts';

const read = (text: string, name: string) => scanFile(sourceOfFile(new File([text], name)), name, emptyKit, {});

it('what a file says travels on only where something in it was raised', async () => {
  const { text } = scriptExcerpt(51);
  expect((await read(text, 'pages.txt')).text).toBe(text);
  expect(await read('Lens rentals by week: two zooms, one macro.', 'rentals.txt')).toMatchObject({
    kind: 'text',
    text: null,
    findings: [],
    unreadable: null,
  });
});

it('what is read earns time, standing still does not', () => {
  let now = 0;
  const clock = readingClock(
    () => now,
    () => undefined,
  );
  const page = (done: number) => clock.advance({ done, of: 400, unit: 'pages' });
  for (let done = 1; done <= 400; done++) {
    now += 20;
    page(done);
    expect(clock.isLate()).toBe(false);
  }
  now += 6100;
  page(400);
  expect(clock.isLate()).toBe(true);
});

it('a document that took long to open still has its time for reading', () => {
  let now = 0;
  const clock = readingClock(
    () => now,
    () => undefined,
  );
  now += 1900;
  clock.advance({ done: 0, of: 3000, unit: 'pages' });
  now += 1900;
  expect(clock.isLate()).toBe(false);
  now += 200;
  expect(clock.isLate()).toBe(true);
});

it('time that goes into recognising writing does not count as time for reading', async () => {
  let now = 0;
  const waits: boolean[] = [];
  const clock = readingClock(
    () => now,
    (waiting) => waits.push(waiting),
  );
  const means = clock.excuse({
    ...noMeans,
    readPicture: () => Promise.resolve({ text: String((now += 9000)), confidence: 1 }),
  });
  now += 1500;
  await means.readPicture({ width: 1, height: 1, data: new Uint8ClampedArray(4) }, undefined);
  expect(clock.isLate()).toBe(false);
  now += 501;
  expect(clock.isLate()).toBe(true);
  expect(waits).toEqual([true, false]);
});
