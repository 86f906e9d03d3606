import { compileKit } from '../../lib/detect/kit.ts';
import { findPictures } from '../../lib/detect/pictures/find-pictures.ts';
import { hashPicture, hashRegistered } from '../../lib/extract/pictures/hash-picture.ts';
import { packMarks, unpackMarks } from '../../lib/extract/pictures/pack-marks.ts';
import type { PictureHash } from '../../lib/extract/picture-hash.ts';
import { noProtection } from '../../lib/model/protection.ts';
import { base64urlBytes } from '../../lib/detect/passages/base64url-bytes.ts';
import { toBase64url } from '../../lib/protect/passages/to-base64url.ts';
import { registerPictures } from '../../lib/protect/pictures/register-pictures.ts';
import { drawnScene } from '../support/drawn-scene.ts';
import { onScreen } from '../support/picture-changes.ts';
import { seeded } from '../support/seeded.ts';
import type { BenchRow } from './bench-row.ts';

const REGISTERED = 10_000;
/** Drawn and hashed; the rest are these with a third of the bits of every mark turned over. */
const DRAWN = 40;

const median = (rounds: number, work: () => unknown): number =>
  Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b)[rounds >> 1]!;

function varied({ bits, marks = '', place }: PictureHash, roll: () => number): PictureHash {
  const turned = unpackMarks(base64urlBytes(marks)).map((mark) => ({
    ...mark,
    bits: mark.bits.map((byte) => byte ^ ((roll() * 256) & (roll() * 256))),
  }));
  return {
    bits: bits.replace(/./g, (digit) => (roll() < 0.4 ? 'abcdef0123456789'[Math.floor(roll() * 16)]! : digit)),
    marks: toBase64url(packMarks(turned)),
    place,
  };
}

export default function picturesBench(): Promise<BenchRow[]> {
  const roll = seeded(3);
  const drawn = Array.from({ length: DRAWN }, (_, i) => hashRegistered(drawnScene(i)));
  const pictures = Array.from({ length: REGISTERED }, (_, i) => ({
    label: 'stills',
    hash: i < DRAWN ? drawn[i]! : varied(drawn[i % DRAWN]!, roll),
  }));
  const random = (size: number) => Uint8Array.from({ length: size }, () => roll() * 256);
  const { key, data } = registerPictures({ before: null, pictures, random });
  const images = { key: toBase64url(key), data: toBase64url(data) };
  const load = median(3, () => compileKit({ ...noProtection, images }));
  const kit = compileKit({ ...noProtection, images });
  const screen = onScreen(drawnScene(5), 0.4);
  const hash = hashPicture(screen, null);
  const index = kit.pictures!;
  const memory = [
    index.owners,
    index.bits,
    index.places,
    index.wholes,
    index.asked,
    ...index.tables.flatMap(({ heads, marks }) => [heads, marks]),
  ];
  const points = screen.width * screen.height;
  const look = median(5, () => hashPicture(screen, null));
  const once = median(5, () => screen.data.reduce((sum, value) => (sum + value) | 0, 0));
  return Promise.resolve([
    { name: `pictures: ${REGISTERED} registered, in the bundle`, value: data.length / 1e6, unit: 'MB' },
    {
      name: `pictures: ${REGISTERED} registered, in memory`,
      value: memory.reduce((sum, { byteLength }) => sum + byteLength, 0) / 1e6,
      unit: 'MB',
    },
    { name: `pictures: ${REGISTERED} registered, opened`, value: load, unit: 'ms' },
    {
      name: `pictures: hash of a screenshot, ${(points / 1e6).toFixed(1)} megapixels`,
      value: look,
      unit: 'ms',
      baseline: { name: 'ms to look at every byte once', value: once },
      ratio: look / once,
    },
    {
      name: `pictures: a screenshot looked up among ${REGISTERED}`,
      value: median(5, () => findPictures([hash], kit)),
      unit: 'ms',
      target: 'under 100 ms',
    },
  ]);
}
