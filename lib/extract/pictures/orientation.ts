import { b16, b32 } from '../big-endian.ts';
import { latin } from '../bytes.ts';
import { u16, u32 } from '../zip/numbers.ts';

const TAG = 0x0112;
const MOST_TAGS = 512;
export const UPRIGHT = 1;

/** How a picture was held, 1 to 8, by its EXIF data (which begins with its byte order); upright where it does not say. */
export function orientationOf(exif: Uint8Array): number {
  const isBig = latin(exif, 0, 2) === 'MM';
  if (!isBig && latin(exif, 0, 2) !== 'II') return UPRIGHT;
  const n = isBig ? { two: b16, four: b32 } : { two: u16, four: u32 };
  const list = n.four(exif, 4);
  for (let i = 0; i < Math.min(n.two(exif, list), MOST_TAGS); i++) {
    const at = list + 2 + 12 * i;
    if (n.two(exif, at) !== TAG) continue;
    const value = n.two(exif, at + 8);
    return value >= 1 && value <= 8 ? value : UPRIGHT;
  }
  return UPRIGHT;
}

/** EXIF data that says how a picture was held and nothing else. */
export const onlyOrientation = (value: number): Uint8Array =>
  Uint8Array.of(0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0, 0, 0, 0, 0);
