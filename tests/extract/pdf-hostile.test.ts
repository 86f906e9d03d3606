import { describe, expect, test } from 'vitest';
import { extractFile } from '../../lib/extract/extract-file.ts';
import { nodeMeans } from '../../scripts/setup/node-means.ts';
import { hostilePdfs } from './hostile-pdfs.ts';
import { makePdf, typed } from './make-pdf.ts';

/** Asked so many times, the time is used up. */
const patient = (times: number) => {
  let asked = 0;
  return () => ++asked > times;
};

/** Nothing of the document is taken for read in silence: all of it is, or it is said what is not. */
const silent = new Set([
  'a table that points at itself',
  'an alphabet of four thousand million letters',
  'a script for a font matrix',
  'a script for opening',
  'a word of a million letters',
  'bookmarks in a circle',
  'lists of attached files in a circle',
  'a picture that unpacks to 64 MB',
  'a picture in colours a script mixes',
  'properties that define words of their own',
]);

describe('documents made to do harm', () => {
  test.each(Object.entries(hostilePdfs))('%s', { timeout: 60_000 }, async (name, make) => {
    const read = await extractFile(make(), 'x.pdf', { means: nodeMeans, isLate: patient(5000) });
    expect(read.kind).toBe('pdf');
    expect(read.unreadable === null).toBe(silent.has(name));
    expect('broken' in globalThis).toBe(false);
  });
});

describe('documents cut anywhere, and with bytes changed anywhere', () => {
  const whole = makePdf({
    pages: [1, 2, 3].map((page) => ({ content: typed([`This is page ${page}.`]) })),
    compressed: true,
  });

  test.each(Array.from({ length: 20 }, (_, at) => at))('cut after %i twentieths', async (part) => {
    const read = await extractFile(whole.slice(0, Math.floor((whole.length * part) / 20)), 'x.pdf');
    expect(read.unreadable !== null || (read.text ?? '').includes('This is page 3.') || part === 0).toBe(true);
  });

  test('changed', { timeout: 60_000 }, async () => {
    let seed = 5;
    const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let round = 0; round < 60; round++) {
      const bytes = whole.slice();
      for (let change = 0; change < 6; change++) bytes[20 + next(bytes.length - 20)] = next(256);
      const { text, unreadable } = await extractFile(bytes, 'x.pdf');
      expect(text !== null || unreadable !== null).toBe(true);
    }
  });
});
