import { describe, expect, it } from 'vitest';
import { compileKit } from '../../lib/detect/kit.ts';
import { extractFile } from '../../lib/extract/extract-file.ts';
import type { Means } from '../../lib/extract/means.ts';
import { noProtection } from '../../lib/model/protection.ts';
import { scanFile } from '../../lib/scanner/scan-file.ts';
import { sourceOf } from '../../lib/extract/source.ts';
import { paint, png } from '../extract/pictures/make-picture.ts';
import { pngTexts, pngWith } from '../extract/pictures/with-metadata.ts';

const kit = compileKit({ ...noProtection, terms: [{ text: 'Mara Quill', kind: 'character' }] });
const still = png(paint(8, 8, (x, y) => [x * 30, y * 30, 90]));
const noted = pngWith(still, pngTexts.plain('Description', 'Mara Quill at the ice house'));

/** A place whose recognition reads these words in every picture. */
const reads = (text: string): Means => ({
  decodePicture: () => Promise.resolve(paint(8, 8, () => [0, 0, 0])),
  readPicture: () => Promise.resolve({ text, confidence: 1 }),
});
const scanned = (bytes: Uint8Array, name: string, written = '') =>
  scanFile(sourceOf(bytes), name, kit, { means: reads(written) });

describe('a picture with protected names', () => {
  it('in its notes goes without its notes, the picture as it was', async () => {
    const { cleaned, text } = await scanned(noted, 'still.png');
    expect(text).toContain('Mara Quill');
    const again = await extractFile(cleaned!.bytes, 'still.png', { means: reads('') });
    expect(again.text).not.toContain('Mara Quill');
    expect(cleaned!.type).toBe('image/png');
    expect(
      Buffer.from(cleaned!.bytes).includes(Buffer.from(still.subarray(still.length - 40, still.length - 12))),
    ).toBe(true);
  });

  it('written in the picture itself stays as it is', async () => {
    const { cleaned, findings } = await scanned(noted, 'still.png', 'MARA QUILL');
    expect(findings.length).toBeGreaterThan(0);
    expect(cleaned).toBeNull();
  });
});

it('a file nothing was found in, and one that was read in part, are left alone', async () => {
  expect((await scanned(still, 'still.png')).cleaned).toBeNull();
  const large = new TextEncoder().encode(`Mara Quill\n${'ordinary words '.repeat(800_000)}`);
  expect(await scanned(large, 'notes.txt')).toMatchObject({ cleaned: null, unreadable: expect.any(String) as string });
});
