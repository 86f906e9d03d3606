import { findBytes, latin } from './bytes.ts';

/** How many bytes decide whether a file is text at all. */
const SAMPLE = 64 * 1024;

/** A text and how it was written. */
export interface Decoded {
  text: string;
  encoding: string;
  /** Bytes in front that only name the encoding. */
  mark: number;
}

/** Bytes as text: UTF-8, UTF-16, what markup declares, then the older encodings of East Asia, other alphabets and the West. Null when they are no text. */
export const decodeText = (bytes: Uint8Array): string | null => decodeNamed(bytes)?.text ?? null;

/** The same, with the encoding that fitted. */
export function decodeNamed(bytes: Uint8Array): Decoded | null {
  const marked = byMark(bytes);
  if (marked !== null) return marked;
  if (bytes.length === 0) return { text: '', encoding: 'utf-8', mark: 0 };
  const wide = looksWide(bytes);
  if (wide) return strictly(wide, bytes);
  if (hasControls(bytes)) return null;
  if (switchesLetters(bytes)) return strictly('iso-2022-jp', bytes);
  return strictly('utf-8', bytes) ?? declared(bytes) ?? eastAsian(bytes) ?? otherAlphabet(bytes) ?? western(bytes);
}

function byMark(bytes: Uint8Array): Decoded | null {
  const as = (encoding: string, mark: number): Decoded => ({
    text: new TextDecoder(encoding).decode(bytes),
    encoding,
    mark,
  });
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return as('utf-8', 3);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return plainEnough(as('utf-16le', 2));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return plainEnough(as('utf-16be', 2));
  return null;
}

const plainEnough = (decoded: Decoded): Decoded | null =>
  [...decoded.text.slice(0, 2000)].filter((unit) => unit < '\t' || unit === '\uFFFD').length > 20 ? null : decoded;

/**
 * UTF-16 without a mark: in Western text every other byte is zero, and in any alphabet every other byte is one of a few,
 * since the letters of one lie together.
 */
function looksWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const end = Math.min(bytes.length, SAMPLE) & ~1;
  if (end < 8) return null;
  const [even, odd] = [new Uint32Array(256), new Uint32Array(256)];
  for (let at = 0; at < end; at += 2) {
    even[bytes[at]!]!++;
    odd[bytes[at + 1]!]!++;
  }
  const enough = (end / 2) * 0.6;
  if (odd[0]! > enough && even[0]! < end * 0.02) return 'utf-16le';
  if (even[0]! > enough && odd[0]! < end * 0.02) return 'utf-16be';
  if (end < FEWEST_WIDE) return null;
  if (isAlphabet(odd) && !isAlphabet(even)) return 'utf-16le';
  return isAlphabet(even) && !isAlphabet(odd) ? 'utf-16be' : null;
}

const FEWEST_WIDE = 40;
/** The upper halves of a text's units: nearly all of them one alphabet's (Greek to Thai) or, for its spaces and figures, zero. */
function isAlphabet(halves: Uint32Array): boolean {
  const all = halves.reduce((sum, count) => sum + count, 0);
  let most = 0;
  for (let half = 3; half <= 14; half++) most = Math.max(most, halves[half]! + (halves[half + 1] ?? 0));
  return most > all * 0.3 && most + halves[0]! > all * 0.95;
}

/** Older Japanese mail changes from plain letters to its own: escape, $, B or @. */
function switchesLetters(bytes: Uint8Array): boolean {
  const at = findBytes(bytes, [0x1b, 0x24], 0, SAMPLE);
  return at >= 0 && (bytes[at + 2] === 0x40 || bytes[at + 2] === 0x42);
}

function hasControls(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, SAMPLE);
  let controls = 0;
  for (let at = 0; at < end; at++) {
    const byte = bytes[at]!;
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  }
  return controls > end * 0.01 + 2;
}

function strictly(encoding: string, bytes: Uint8Array): Decoded | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding, mark: 0 };
  } catch {
    return null;
  }
}

/** Encodings of East Asia, what their texts are written in, and how much of a text that is at least. */
const scripts: readonly [encoding: string, letters: RegExp, share: number][] = [
  ['shift_jis', /[\u3041-\u30fe]/g, 0.3],
  ['euc-jp', /[\u3041-\u30fe]/g, 0.3],
  ['euc-kr', /[\uac00-\ud7a3]/g, 0.7],
];
/** Read as the other, a Chinese text is rare signs: the commonest of the mainland and of Taiwan tell. */
const chinese: readonly [encoding: string, common: RegExp][] = [
  ['gb18030', /[的一是不了人我在有他这为之来个们上大中时国说]/g],
  ['big5', /[的一是不了人我在有他這為之來個們上大中時國說]/g],
];

function eastAsian(bytes: Uint8Array): Decoded | null {
  for (const [encoding, letters, share] of scripts) {
    const decoded = strictly(encoding, bytes);
    const { own, beyond } = lettersIn(decoded, letters);
    if (own >= 4 && own > beyond * share) return decoded;
  }
  return chinese
    .map(([encoding, common]) => {
      const decoded = strictly(encoding, bytes);
      const { own, beyond } = lettersIn(decoded, /[\u4e00-\u9fff]/g);
      return { decoded, fits: own >= 4 && own > beyond * 0.7, common: lettersIn(decoded, common).own };
    })
    .filter(({ fits }) => fits)
    .reduce<{ decoded: Decoded | null; common: number }>((best, each) => (each.common > best.common ? each : best), {
      decoded: null,
      common: -1,
    }).decoded;
}

/** Of a text's beginning: how many letters are such, and how many are none of ASCII. */
function lettersIn(decoded: Decoded | null, letters: RegExp): { own: number; beyond: number } {
  const head = decoded?.text.slice(0, 4000) ?? '';
  return { own: count(head, letters), beyond: count(head, /[^\x00-\x7f]/g) };
}

const declaration = /^\s{0,20}<[^]{0,1000}?(?:charset|encoding)\s{0,4}=\s{0,4}["']?([\w-]{2,30})/i;

/** Markup may say what it is written in; it is believed where that is an encoding of single bytes or of East Asia. */
function declared(bytes: Uint8Array): Decoded | null {
  const encoding = declaration.exec(latin(bytes, 0, 1024))?.[1]?.toLowerCase();
  return encoding === undefined || encoding.startsWith('utf') ? null : strictly(encoding, bytes);
}

/** Alphabets of one byte a letter: the small letters of each, and the commonest of them. */
const alphabets: readonly [encoding: string, letters: RegExp, common: RegExp][] = [
  ['windows-1251', /[а-яёєіїґўј]/g, /[оеаинтсрвлк]/g],
  ['koi8-r', /[а-яё]/g, /[оеаинтсрвлк]/g],
  ['ibm866', /[а-яё]/g, /[оеаинтсрвлк]/g],
  ['windows-1253', /[α-ωάέήίόύώ]/g, /[αοιετσνηρςίά]/g],
  ['windows-1255', /[א-ת]/g, /[יוהלאתרמבש]/g],
  ['windows-1256', /[ء-ي]/g, /[اليمونرتبة]/g],
  ['windows-874', /[\u0e01-\u0e4e]/g, /[\u0e32\u0e19\u0e23\u0e2d\u0e01\u0e40\u0e07\u0e21\u0e22\u0e25\u0e48]/g],
];
/** Of a Western text's letters beyond ASCII few stand beside each other, and most beside plain ones; another alphabet's do not mix. */
const runs = /[\x80-\xff]{3,}/g;
const mixed = /[a-z][\x80-\xff]|[\x80-\xff][a-z]/gi;

/** Nearly all letters are small ones, and the common ones common: read in another alphabet, a text is capitals, signs and rarities. */
function otherAlphabet(bytes: Uint8Array): Decoded | null {
  const sample = latin(bytes, 0, 4000);
  const beyond = count(sample, /[\x80-\xff]/g);
  const together = (sample.match(runs) ?? []).join('').length;
  if (beyond < 8 || together < beyond * 0.6 || count(sample, mixed) > beyond * 0.1) return null;
  const head = bytes.subarray(0, 4000);
  const [best] = alphabets
    .map(([encoding, letters, common]) => {
      const text = new TextDecoder(encoding).decode(head);
      return { encoding, fits: count(text, letters) > beyond * 0.6, common: count(text, common) };
    })
    .filter(({ fits }) => fits)
    .sort((a, b) => b.common - a.common);
  return best && best.common > beyond * 0.3 ? strictly(best.encoding, bytes) : null;
}

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

function western(bytes: Uint8Array): Decoded | null {
  const end = Math.min(bytes.length, SAMPLE);
  let high = 0;
  for (let at = 0; at < end; at++) if (bytes[at]! >= 0x80) high++;
  const encoding = 'windows-1252';
  return high > end * 0.4 ? null : { text: new TextDecoder(encoding).decode(bytes), encoding, mark: 0 };
}
