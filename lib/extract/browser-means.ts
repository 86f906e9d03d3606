// In a browser its own decoders read pictures; nothing here touches the page or loads anything until it is asked.
import type { Writing } from '../model/protection.ts';
import type { Means, Pixels } from './means.ts';
import { hostedLanguage, type Reach } from './ocr/hosted-language.ts';
import { pictureReader } from './ocr/picture-reader.ts';
import { decodableSize, fitted } from './pictures/limits.ts';
import { shrink } from './pictures/shrink.ts';
import { tiffPixels } from './pictures/tiff-pixels.ts';

/** Up to here a picture is read out as it is and made smaller by us, so that every browser makes it the same. */
const MOST_READ_OUT = 16 * 1024 * 1024;

/** For a worker of the extension: pictures are decoded and read in the thread that asks. */
export const browserMeans = (writing?: Writing): Means => ({
  decodePicture,
  shipped,
  readPicture: pictureReader(
    shipped,
    writing?.languages,
    writing?.data ? hostedLanguage(writing.data, reach) : undefined,
  ),
});

/** Languages of the production's own: the one thing reading brings from the network, and only from where the policy says. */
const KEPT = 'ocr-languages';

const reach: Reach = {
  request: (...asked) => fetch(...asked),
  keeping: {
    async get(address) {
      const kept = await (await caches.open(KEPT)).match(address);
      return kept ? new Uint8Array(await kept.arrayBuffer()) : null;
    },
    put: async (address, bytes) => (await caches.open(KEPT)).put(address, new Response(new Uint8Array(bytes))),
  },
  async hash(bytes) {
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
    return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  },
};

/** The extension's own files are asked for like any other; they never come from the network. */
async function shipped(path: string): Promise<Uint8Array | null> {
  const answer = await fetch(new URL(`/${path}`, location.origin)).catch(() => null);
  return answer?.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
}

async function decodePicture(bytes: Uint8Array, mostPixels: number): Promise<Pixels | null> {
  const size = decodableSize(bytes);
  if (size === null) return null;
  const isTiff = bytes[0] === bytes[1] && (bytes[0] === 0x49 || bytes[0] === 0x4d);
  const pixels = isTiff ? tiffPixels(bytes) : await decodeHere(bytes, fitted(size, MOST_READ_OUT).width, size.width);
  return pixels && shrink(pixels, mostPixels);
}

/** One side only is asked for: a photograph taken upright may be stored lying down. */
async function decodeHere(bytes: Uint8Array, width: number, stored: number): Promise<Pixels | null> {
  const resize = width < stored ? { resizeWidth: width, resizeQuality: 'medium' as const } : {};
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)]), { colorSpaceConversion: 'none', ...resize });
  } catch {
    return null;
  }
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context?.drawImage(bitmap, 0, 0);
  bitmap.close();
  const read = context?.getImageData(0, 0, canvas.width, canvas.height);
  return read ? { width: read.width, height: read.height, data: new Uint8ClampedArray(read.data.buffer) } : null;
}
