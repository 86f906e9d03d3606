import encodeJpeg, { init as initJpeg } from '@jsquash/jpeg/encode.js';
import encodeWebp, { init as initWebp } from '@jsquash/webp/encode.js';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Pixels } from '../../../lib/extract/means.ts';
import { nodeMeans } from '../../../scripts/setup/node-means.ts';
import { bmp, gif, paint, png, tiff } from './make-picture.ts';

const resolve = createRequire(import.meta.url).resolve;
const wasm = (path: string) => WebAssembly.compile(readFileSync(resolve(path)));
const chequered = paint(48, 32, (x, y) => (((x >> 3) + (y >> 3)) % 2 ? [255, 255, 255] : [0, 0, 0]));
const coloured = paint(20, 10, (x, y) => [x * 12, y * 25, 200]);

beforeAll(async () => {
  await initJpeg(await wasm('@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm'));
  await initWebp(await wasm('@jsquash/webp/codec/enc/webp_enc_simd.wasm'));
});

const far = (a: Pixels, b: Pixels): number => Math.max(...a.data.map((sample, at) => Math.abs(sample - b.data[at]!)));

describe('a picture is decoded', () => {
  test.each<[string, Pixels, (pixels: Pixels) => Uint8Array | Promise<ArrayBuffer>, number]>([
    ['PNG', coloured, png, 0],
    ['bitmap', coloured, bmp, 0],
    ['GIF', chequered, gif, 0],
    ['TIFF', coloured, tiff, 0],
    ['TIFF, deflated', coloured, (pixels) => tiff(pixels, 8), 0],
    ['TIFF, in runs', coloured, (pixels) => tiff(pixels, 32773), 0],
    ['JPEG', chequered, (pixels) => encodeJpeg(pixels as ImageData, { quality: 95 }), 12],
    ['WebP', chequered, (pixels) => encodeWebp(pixels as ImageData, { quality: 95 }), 12],
  ])('%s', async (_, painted, encode, most) => {
    const decoded = await nodeMeans.decodePicture(new Uint8Array(await encode(painted)), 1e6);
    expect([decoded?.width, decoded?.height]).toEqual([painted.width, painted.height]);
    expect(far(decoded!, painted)).toBeLessThanOrEqual(most);
  });

  test('smaller when more pixels are there than asked for, in the same shape', async () => {
    const decoded = await nodeMeans.decodePicture(png(paint(64, 32, () => [90, 120, 150])), 512);
    expect([decoded?.width, decoded?.height]).toEqual([32, 16]);
    expect([...decoded!.data.subarray(0, 4)]).toEqual([90, 120, 150, 255]);
  });
});

describe('a picture that cannot be decoded is null', () => {
  const whole = { png: png(coloured), bmp: bmp(coloured), tiff: tiff(coloured, 8) };
  test.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array(0)],
    ['a drawing', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ['a PNG of 65,535 pixels a side', png(coloured, { width: 65_535, height: 65_535 })],
    ['a PNG with more rows than it has', png(coloured, { width: 20, height: 8000 })],
    ['a PNG cut in its header', whole.png.subarray(0, 20)],
    ['a bitmap cut off', whole.bmp.subarray(0, 200)],
    ['a TIFF whose directory lies beyond its end', whole.tiff.with(4, 255).with(5, 255)],
  ])('%s', async (_, bytes) => {
    expect(await nodeMeans.decodePicture(bytes, 1e6)).toBeNull();
  });

  test('and the next one is decoded all the same', async () => {
    await nodeMeans.decodePicture(whole.png.subarray(0, 60), 1e6);
    expect(await nodeMeans.decodePicture(whole.png, 1e6)).not.toBeNull();
  });
});
