// Pictures as files, for measuring: encoded as people's programs do it.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Pixels } from '../../lib/extract/means.ts';

interface Encoder {
  init(module: WebAssembly.Module): Promise<unknown>;
  default(pixels: Pixels, options: { quality: number }): Promise<ArrayBuffer>;
}

const codecs = {
  jpeg: [() => import('@jsquash/jpeg/encode.js'), '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm'],
  webp: [() => import('@jsquash/webp/encode.js'), '@jsquash/webp/codec/enc/webp_enc_simd.wasm'],
} as const;

const resolve = createRequire(import.meta.url).resolve;
const started = new Map<string, Promise<Encoder>>();

async function start(format: keyof typeof codecs): Promise<Encoder> {
  const [load, compiled] = codecs[format];
  const encoder = (await load()) as unknown as Encoder;
  await encoder.init(await WebAssembly.compile(await readFile(resolve(compiled))));
  return encoder;
}

/** @param quality 0 to 100. */
export async function encodePicture(pixels: Pixels, format: keyof typeof codecs, quality: number): Promise<Uint8Array> {
  const encoder = started.get(format) ?? start(format);
  started.set(format, encoder);
  return new Uint8Array(await (await encoder).default(pixels, { quality }));
}
