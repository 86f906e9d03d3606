import { expect, test, vi } from 'vitest';
import { extractFile } from '../../../lib/extract/extract-file.ts';
import type { Means } from '../../../lib/extract/means.ts';
import { makeZip } from '../make-zip.ts';
import { paint, png } from './make-picture.ts';

const still = png(paint(8, 8, () => [9, 9, 9]));
const screenshots = (count: number) =>
  makeZip(Array.from({ length: count }, (_, index) => ({ name: `${index}.png`, data: still, method: 0 as const })));

test('an archive of screenshots is read for a minute, and how many were not is said', async () => {
  let read = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => read * 25_000);
  const means: Means = {
    decodePicture: () => Promise.resolve({ width: 8, height: 8, data: new Uint8ClampedArray(256) }),
    readPicture: () => Promise.resolve({ text: `page ${++read}`, confidence: 1 }),
  };
  const { unreadable } = await extractFile(screenshots(5), 'stills.zip', { means });
  clock.mockRestore();
  expect(read).toBe(3);
  expect(unreadable).toMatch(/2 of 5/);
});
