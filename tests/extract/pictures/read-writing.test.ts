import { beforeAll, describe, expect, test } from 'vitest';
import { extractFile } from '../../../lib/extract/extract-file.ts';
import { noMeans, type Pixels } from '../../../lib/extract/means.ts';
import { scan } from '../../../lib/detect/scan.ts';
import { emptyKit } from '../../../lib/detect/kit.ts';
import { nodeMeans } from '../../../scripts/setup/node-means.ts';
import { drawPage, type Look, turnBy, type Sheet } from '../../support/drawn-page/drawn-page.ts';
import { letterAccuracy } from '../../support/letter-accuracy.ts';
import { seeded } from '../../support/seeded.ts';
import { paint, png } from './make-picture.ts';

const words = [
  'INT. BOATHOUSE - NIGHT',
  '',
  'Rain on tin and slate. Mara counts the ropes twice.',
  '',
  'MARA',
  'Nobody leaves before the tide turns.',
  '',
  'QUILL',
  '(laughing)',
  'Then we had better learn to swim, hadn’t we?',
];
const [width, height] = [760, 460];
const sheet = { width, height, size: 22, lines: words };
const page = (change: Partial<Sheet> = {}, look?: Look): Pixels => drawPage({ ...sheet, ...change }, look);
const read = (pixels: Pixels) => nodeMeans.readPicture(pixels, undefined);

beforeAll(() => read(page()), 60_000);

/** Recognition, while other tests run beside it, ms. */
const timeout = 30_000;

describe('writing in a picture is read', { timeout }, () => {
  test.each<[string, () => Pixels]>([
    ['printed', () => page()],
    ['small, as on a screen', () => page({ width: 400, height: 240, size: 11.5 })],
    ['large', () => page({ width: 2280, height: 1380, size: 66 })],
    ['light on dark', () => page({}, { paper: 24, ink: 225 })],
    ['grey on grey', () => page({}, { paper: 205, ink: 165, noise: 5 })],
    [
      'photographed under a lamp',
      () => page({}, { paper: 235, ink: 40, noise: 8, light: (x, y) => 0.3 + 0.7 * (1 - x) * (1 - y / 2) }),
    ],
    ['askew by three degrees', () => page({ warp: turnBy(3, width, height) })],
    ['askew by five degrees the other way', () => page({ warp: turnBy(-5, width, height) })],
    ['on its side', () => page({ width: height, height: width, warp: ([x, y]) => [height - y, x] })],
    ['on its other side', () => page({ width: height, height: width, warp: ([x, y]) => [y, width - x] })],
    ['upside down', () => page({ warp: ([x, y]) => [width - x, height - y] })],
  ])('%s', async (_, draw) => {
    const { text, unread } = await read(draw());
    expect(letterAccuracy(text, words.join('\n'))).toBeGreaterThan(0.97);
    expect(unread).toBeUndefined();
  });

  test('what stands side by side is read side by side', async () => {
    const rows = ['Mara Quill', 'Tomas Wren', 'Ines Alder', 'Jon Pellet'];
    const left = drawPage({ ...sheet, lines: rows });
    const right = drawPage({ ...sheet, lines: rows.map((_, row) => `06:3${row}`), warp: ([x, y]) => [x + 400, y] });
    left.data.forEach((sample, at) => (left.data[at] = Math.min(sample, right.data[at]!)));
    expect((await read(left)).text).toContain('Mara Quill 06:30\nTomas Wren 06:31');
  });

  test('a title ten times as large as the rest is read, too', async () => {
    const title = drawPage({
      width: 1200,
      height: 800,
      size: 150,
      lines: ['BLUEBIRD'],
      warp: ([x, y]) => [x - 200, y - 150],
    });
    const rest = drawPage({ width: 1200, height: 800, size: 22, lines: words, warp: ([x, y]) => [x, y + 300] });
    title.data.forEach((sample, at) => (title.data[at] = Math.min(sample, rest.data[at]!)));
    const { text } = await read(title);
    expect(text).toMatch(/^BLUEBIRD\n/);
    expect(text).toContain('Nobody leaves before the tide turns.');
  });

  test('a script page raises what a script raises', async () => {
    const { kind, text, unreadable } = await extractFile(png(page()), 'IMG_0042.png', { means: nodeMeans });
    expect({ kind, unreadable }).toEqual({ kind: 'png', unreadable: null });
    expect(scan(text!, emptyKit).map(({ detector }) => detector)).toContain('script');
  });
});

/** Stones: spots of any size and brightness, thousands of them. */
function stones(): Pixels {
  const chance = seeded(3);
  const spots = Array.from({ length: 900 }, () => [chance() * 600, chance() * 400, 2 + chance() * 14, chance() * 200]);
  const pixels = paint(600, 400, () => [150, 150, 150]);
  for (const [cx, cy, r, shade] of spots as [number, number, number, number][])
    for (let y = Math.max(0, Math.floor(cy - r)); y < Math.min(400, cy + r); y++)
      for (let x = Math.max(0, Math.floor(cx - r)); x < Math.min(600, cx + r); x++)
        if ((x - cx) ** 2 + (y - cy) ** 2 < r * r) pixels.data.fill(shade, (y * 600 + x) * 4, (y * 600 + x) * 4 + 3);
  return pixels;
}

describe('what cannot be read', { timeout }, () => {
  test.each<[string, Pixels]>([
    ['one colour', paint(300, 200, () => [40, 90, 160])],
    ['a sky', paint(300, 200, (x, y) => [y, y + 20, 120 + (x >> 2)])],
    ['stones', stones()],
  ])('%s: nothing is written there, and nothing was missed', async (_, pixels) => {
    const { text, unreadable } = await extractFile(png(pixels), 'still.png', { means: nodeMeans });
    expect({ text, unreadable }).toEqual({ text: '', unreadable: null });
  });

  test('a page full of letters nobody can read is odd, not clean', async () => {
    const reversed = drawPage({ ...sheet, lines: [...words, ...words], height: 900, warp: ([x, y]) => [width - x, y] });
    const { unreadable } = await extractFile(png(reversed), 'mirror.png', { means: nodeMeans });
    expect(unreadable).toBe('writing in the picture could not be read');
  });

  test('a picture where nothing can decode it stays unread', async () => {
    const { unreadable } = await extractFile(png(page()), 'page.png', { means: noMeans });
    expect(unreadable).toBe('Picture, contents not read');
  });

  test('one of too many pixels is named, not unpacked', async () => {
    const bomb = png(
      paint(4, 4, () => [0, 0, 0]),
      { width: 65_535, height: 65_535 },
    );
    const { unreadable } = await extractFile(bomb, 'bomb.png', { means: nodeMeans });
    expect(unreadable).toBe('Picture of 65,535 × 65,535 pixels, too large to be read');
  });

  test('cancelled, it is not read on', async () => {
    await expect(nodeMeans.readPicture(page(), AbortSignal.abort('cancelled'))).rejects.toBe('cancelled');
  });
});
