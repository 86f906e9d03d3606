import { expect, test } from 'vitest';
import { extractFile } from '../../../lib/extract/extract-file.ts';
import type { Means } from '../../../lib/extract/means.ts';
import { makeZip } from '../make-zip.ts';
import { paint, png } from './make-picture.ts';

const still = png(paint(8, 8, () => [9, 9, 9]));
const screenshots = (count: number) =>
  makeZip(Array.from({ length: count }, (_, index) => ({ name: `${index}.png`, data: still, method: 0 as const })));

/** Every picture takes so long, by a clock of its own. */
function slow(ms: number): { means: Means; read: () => number } {
  let read = 0;
  const now = performance.now.bind(performance);
  performance.now = () => now() + read * ms;
  return {
    read: () => read,
    means: {
      decodePicture: () => Promise.resolve({ width: 8, height: 8, data: new Uint8ClampedArray(256) }),
      readPicture: () => Promise.resolve({ text: `page ${++read}`, confidence: 1 }),
    },
  };
}

test('an archive of screenshots is read for a minute, and how many were not is said', async () => {
  const now = performance.now;
  try {
    const { means, read } = slow(25_000);
    const { unreadable } = await extractFile(screenshots(5), 'stills.zip', { means });
    expect(read()).toBe(3);
    expect(unreadable).toMatch(/2 of 5/);
  } finally {
    performance.now = now;
  }
});
