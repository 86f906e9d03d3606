import { describe, expect, test } from 'vitest';
import { decodableSize } from '../../../lib/extract/pictures/limits.ts';
import { pictureSize } from '../../../lib/extract/pictures/picture-size.ts';
import { bmp, gif, paint, png, tiff } from './make-picture.ts';

const white = paint(7, 5, () => [255, 255, 255]);
const text = (value: string): number[] => [...value].map((unit) => unit.charCodeAt(0));
const riff = (...chunk: number[]): Uint8Array => Uint8Array.of(...text('RIFF'), 0, 0, 0, 0, ...text('WEBP'), ...chunk);
const jpeg = (...frame: number[]): Uint8Array =>
  Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, ...frame, 0, 0, 0, 0);

describe('how large a picture claims to be', () => {
  test.each<[string, Uint8Array, number[] | null]>([
    ['PNG', png(white), [7, 5]],
    ['GIF', gif(white), [7, 5]],
    ['bitmap', bmp(white), [7, 5]],
    ['TIFF', tiff(white), [7, 5]],
    ['JPEG', jpeg(0xff, 0xc0, 0, 17, 8, 0, 5, 0, 7), [7, 5]],
    ['progressive JPEG, behind bytes that fill up', jpeg(0xff, 0xff, 0xff, 0xc2, 0, 17, 8, 0, 5, 0, 7), [7, 5]],
    ['JPEG without a frame', jpeg(0xff, 0xd9, 0, 2), null],
    ['WebP', riff(...text('VP8 '), 0, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a, 7, 0, 5, 0), [7, 5]],
    ['lossless WebP', riff(...text('VP8L'), 0, 0, 0, 0, 0x2f, 6, 0, 1, 0), [7, 5]],
    ['extended WebP', riff(...text('VP8X'), 10, 0, 0, 0, 0, 0, 0, 0, 6, 0, 0, 4, 0, 0), [7, 5]],
    ['HEIF', Uint8Array.of(0, 0, 0, 8, ...text('ftyp'), ...text('ispe'), 0, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0, 5), [7, 5]],
    ['HEIF cut off', Uint8Array.of(0, 0, 0, 8, ...text('ftyp'), ...text('ispe'), 0, 0), null],
    ['PNG cut off', png(white).subarray(0, 20), null],
    ['no width', png(white, { width: 0, height: 5 }), null],
    ['something else', Uint8Array.of(...text('%PDF-1.7')), null],
  ])('%s', (_, bytes, size) => {
    expect(pictureSize(bytes)).toEqual(size && { width: size[0], height: size[1] });
  });

  test.each([
    ['a large photograph', 9504, 6336, true],
    ['more pixels than fit', 12_000, 12_000, false],
    ['one long line', 40_000, 1, false],
    ['all there can be', 0xffffffff, 0xffffffff, false],
  ])('%s', (_, width, height, isDecoded) => {
    expect(decodableSize(png(white, { width, height })) !== null).toBe(isDecoded);
  });
});
