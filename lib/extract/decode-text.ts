/** How many bytes decide whether a file is text at all. */
const SAMPLE = 64 * 1024;

/** A text and how it was written. */
export interface Decoded {
  text: string;
  encoding: string;
  /** Bytes in front that only name the encoding. */
  mark: number;
}

/** Bytes as text: UTF-8, UTF-16, then the older encodings of East Asia and the West. Null when they are no text. */
export const decodeText = (bytes: Uint8Array): string | null => decodeNamed(bytes)?.text ?? null;

/** The same, with the encoding that fitted. */
export function decodeNamed(bytes: Uint8Array): Decoded | null {
  const marked = byMark(bytes);
  if (marked !== null) return marked;
  if (bytes.length === 0) return { text: '', encoding: 'utf-8', mark: 0 };
  const wide = looksWide(bytes);
  if (wide) return strictly(wide, bytes);
  if (hasControls(bytes)) return null;
  return strictly('utf-8', bytes) ?? eastAsian(bytes) ?? western(bytes);
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

/** UTF-16 without a mark: every other byte of Western text is zero. */
function looksWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const end = Math.min(bytes.length, SAMPLE) & ~1;
  if (end < 8) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < end; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const enough = (end / 2) * 0.6;
  if (odd > enough && even < end * 0.02) return 'utf-16le';
  return even > enough && odd < end * 0.02 ? 'utf-16be' : null;
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

const scripts: readonly [string, RegExp][] = [
  ['shift_jis', /[\u3041-\u30fe]/g],
  ['euc-kr', /[\uac00-\ud7a3]/g],
  ['gb18030', /[\u4e00-\u9fff]/g],
];

function eastAsian(bytes: Uint8Array): Decoded | null {
  for (const [encoding, letters] of scripts) {
    const decoded = strictly(encoding, bytes);
    if (decoded === null) continue;
    const { text } = decoded;
    const beyond = text.slice(0, 4000).match(/[^\x00-\x7f]/g)?.length ?? 0;
    const own = text.slice(0, 4000).match(letters)?.length ?? 0;
    if (own >= 4 && own > beyond * (encoding === 'shift_jis' ? 0.3 : 0.7)) return decoded;
  }
  return null;
}

function western(bytes: Uint8Array): Decoded | null {
  const end = Math.min(bytes.length, SAMPLE);
  let high = 0;
  for (let at = 0; at < end; at++) if (bytes[at]! >= 0x80) high++;
  const encoding = 'windows-1252';
  return high > end * 0.4 ? null : { text: new TextDecoder(encoding).decode(bytes), encoding, mark: 0 };
}
