import { type PictureSize, pictureSize } from './picture-size.ts';

/** Pixels of a picture that is decoded at all: four bytes each make the 256 MB a file may cost. The largest still cameras stay under it. */
export const MOST_PIXELS = 64 * 1024 * 1024;
/** A side longer than this is no picture anybody looks at, and more than some decoders can count. */
const LONGEST_SIDE = 32_767;

export const isTooLarge = ({ width, height }: PictureSize): boolean =>
  width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS;

/** The size a picture claims; null when it does not say or when decoding it would cost too much. */
export function decodableSize(bytes: Uint8Array): PictureSize | null {
  const size = pictureSize(bytes);
  return size === null || isTooLarge(size) ? null : size;
}

/** The size at which a picture has at most `mostPixels`, its shape kept; never larger than it is. */
export function fitted({ width, height }: PictureSize, mostPixels: number): PictureSize {
  const scale = Math.min(1, Math.sqrt(mostPixels / (width * height)));
  return { width: Math.max(1, Math.floor(width * scale)), height: Math.max(1, Math.floor(height * scale)) };
}
