// A still looks like itself in any size, format or frame: what is kept of it here finds it again and shows it to nobody.
import type { Pixels } from '../means.ts';
import type { PictureHash } from '../picture-hash.ts';
import { type Luma, lumaOf } from './luma.ts';
import { type MarkChoice, marksOf, spreadChoice, wideChoice } from './choose-marks.ts';
import { packMarks } from './pack-marks.ts';
import { trimBorders } from './trim-borders.ts';
import { wholeHash } from './whole-hash.ts';

/** Points on the longer side. A still that takes up a quarter of a screenshot is then as large as what is registered. */
const LOOKED_AT = 1440;
/** What is registered is made small first: only what outlives that can be found in a small copy. */
const REGISTERED_AT = 320;

/**
 * Of a picture that is looked at: to be compared with what is registered. Some 20 ms for each 100,000 points.
 * @param place where in its document it stands; null for the file itself.
 */
export const hashPicture = (pixels: Pixels, place: string | null): PictureHash =>
  hashed(trimBorders(lumaOf(pixels, LOOKED_AT)), wideChoice, place);

/** Of a picture that is to be registered. */
export const hashRegistered = (pixels: Pixels): PictureHash =>
  hashed(trimBorders(lumaOf(pixels, REGISTERED_AT)), spreadChoice, null);

function hashed(luma: Luma, choose: MarkChoice, place: string | null): PictureHash {
  const bits = wholeHash(luma);
  return { bits: bits ? hex(bits) : '', marks: base64url(packMarks(marksOf(luma, choose))), place };
}

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

function base64url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 6000) text += btoa(String.fromCharCode(...bytes.subarray(at, at + 6000)));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
