// Pictures decoded where there is no browser: the same decoders for every command, loaded when a file first needs one.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Writing } from '../../lib/model/protection.ts';
import type { Means, Pixels } from '../../lib/extract/means.ts';
import { hostedLanguage, type Reach } from '../../lib/extract/ocr/hosted-language.ts';
import { pictureReader } from '../../lib/extract/ocr/picture-reader.ts';
import { bmpPixels } from '../../lib/extract/pictures/bmp-pixels.ts';
import { gifPixels } from '../../lib/extract/pictures/gif-pixels.ts';
import { decodableSize } from '../../lib/extract/pictures/limits.ts';
import { shrink } from '../../lib/extract/pictures/shrink.ts';
import { tiffPixels } from '../../lib/extract/pictures/tiff-pixels.ts';
import { ocrFiles } from './ocr-files.ts';
import { pdfFiles } from './pdf-files.ts';

type Decoder = (bytes: Uint8Array) => Pixels | null | Promise<Pixels | null>;

/** What the decoders, made for browsers, hand back. */
class ImageData implements Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
  constructor(data: Uint8ClampedArray, width: number, height: number) {
    [this.data, this.width, this.height] = [data, width, height];
  }
}

const resolve = createRequire(import.meta.url).resolve;
const compiled = async (path: string): Promise<WebAssembly.Module> =>
  WebAssembly.compile(await readFile(resolve(path)));
const own = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

interface Codec {
  init(module: WebAssembly.Module): Promise<unknown>;
  default(bytes: ArrayBuffer, options?: object): Promise<Pixels>;
}

function codec(load: () => Promise<unknown>, path: string, options?: object): Decoder {
  let ready: Promise<Codec> | null = null;
  const start = async (): Promise<Codec> => {
    Object.assign(globalThis, { ImageData });
    const loaded = (await load()) as Codec;
    await loaded.init(await compiled(path));
    return loaded;
  };
  return async (bytes) => {
    const { default: decode } = await (ready ??= start());
    try {
      return await decode(own(bytes), options);
    } catch {
      // A decoder that fell over is not asked again: its memory may be in any state.
      ready = null;
      return null;
    }
  };
}

const decoders: readonly [number, Decoder][] = [
  [0x89, codec(() => import('@jsquash/png/decode.js'), '@jsquash/png/codec/pkg/squoosh_png_bg.wasm')],
  [
    0xff,
    codec(() => import('@jsquash/jpeg/decode.js'), '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm', {
      preserveOrientation: true,
    }),
  ],
  [0x52, codec(() => import('@jsquash/webp/decode.js'), '@jsquash/webp/codec/dec/webp_dec.wasm')],
  [0x47, gifPixels],
  [0x42, bmpPixels],
  [0x49, tiffPixels],
  [0x4d, tiffPixels],
];

async function decodePicture(bytes: Uint8Array, mostPixels: number): Promise<Pixels | null> {
  const decode = decodableSize(bytes) && decoders.find(([first]) => first === bytes[0])?.[1];
  const pixels = decode ? await decode(bytes) : null;
  return pixels && shrink(pixels, mostPixels);
}

let files: Map<string, string> | null = null;

/** A file that ships with the extension, from where it lies here. */
export async function shipped(path: string): Promise<Uint8Array | null> {
  const file = (files ??= new Map([...pdfFiles(), ...ocrFiles()])).get(path);
  return file === undefined ? null : new Uint8Array(await readFile(file));
}

/** Nothing is kept from one command to the next. */
const reach: Reach = {
  request: fetch,
  keeping: { get: () => Promise.resolve(null), put: () => Promise.resolve() },
  hash: (bytes) => Promise.resolve(createHash('sha256').update(bytes).digest('hex')),
};

export const nodeMeansFor = (writing?: Writing): Means => ({
  decodePicture,
  shipped,
  readPicture: pictureReader(
    shipped,
    writing?.languages,
    writing?.data ? hostedLanguage(writing.data, reach) : undefined,
  ),
});
export const nodeMeans: Means = nodeMeansFor();
