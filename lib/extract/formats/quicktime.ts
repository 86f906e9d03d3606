import { codes, findBytes, latin } from '../bytes.ts';
import { closed, type Sniffed, telling } from '../kind.ts';

/** The description of the tracks lies at either end of the file. */
const REACH = 2 * 1024 * 1024;
const description = codes('stsd');
export const cameraCodec = /(?:ap(?:ch|cn|cs|co|4h|4x|rn|rh)|br(?:aw|st|vn|s2|xn|hq|lt)|AVd[nh]|CFHD)/;
const brands: readonly [RegExp, Sniffed][] = [
  [/^(?:heic|heix|mif1|msf1|avif)/, closed('heif', 'Picture')],
  [/^(?:M4A|M4B)/, closed('m4a', 'Sound recording')],
];

/** Phones and cameras write the same container: the codec tells whether it is camera or mastering material. */
export function insideQuickTime(bytes: Uint8Array, name: string): Sniffed {
  if (/\.braw$/i.test(name)) return telling('braw', 'camera-media');
  const brand = brands.find(([start]) => start.test(latin(bytes, 8, 12)))?.[1];
  if (brand && latin(bytes, 4, 8) === 'ftyp') return brand;
  if (hasCameraCodec(bytes, 0, REACH) || hasCameraCodec(bytes, Math.max(REACH, bytes.length - REACH), bytes.length)) {
    return telling('camera-movie', 'camera-media');
  }
  return closed('video', 'Video');
}

function hasCameraCodec(bytes: Uint8Array, from: number, to: number): boolean {
  let at = findBytes(bytes, description, from, to);
  for (let tries = 0; at >= 0 && tries < 64; tries++) {
    if (cameraCodec.test(latin(bytes, at + 12, at + 20))) return true;
    at = findBytes(bytes, description, at + 4, to);
  }
  return false;
}
