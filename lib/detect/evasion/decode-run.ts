// A key, a hash or an image decodes to noise, and noise shows in its first bytes: only what a person could read is kept.
import { base64urlBytes } from '../passages/base64url-bytes.ts';

/** More of one run is not looked at, in UTF-16 units of the run. */
const LONGEST = 400_000;
const HEAD = 16;

// What no readable text has.
const UNREADABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd\ufffe\uffff]/;

/** The readable text that a run of base64, base64url or hex carries, or null. */
export function decodeRun(run: string): string | null {
  const code = run.length > LONGEST ? run.slice(0, LONGEST) : run;
  return decodeHex(code) ?? decodeBase64(code);
}

function decodeHex(code: string): string | null {
  const digits = /^0x/i.test(code) ? code.slice(2) : code;
  if (digits.length % 2 || !/^(?:[\da-f]+|[\dA-F]+)$/.test(digits)) return null;
  const bytes = new Uint8Array(digits.length / 2);
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16);
  return readable(bytes);
}

function decodeBase64(code: string): string | null {
  if (code.length % 4 === 1) return null;
  const head = base64urlBytes(inUrlAlphabet(code.slice(0, HEAD)));
  if (isWide(head)) return readable(narrowed(base64urlBytes(inUrlAlphabet(code))));
  return isPlain(head) ? readable(base64urlBytes(inUrlAlphabet(code))) : null;
}

/** Two bytes a letter, as command lines have it. */
const isWide = (head: Uint8Array): boolean => head.length > 3 && head.every((byte, at) => at % 2 === 0 || byte === 0);

/** As UTF-8; a letter beyond the first 256 is not there, and what is left of it is noise. */
const narrowed = (bytes: Uint8Array): Uint8Array => new TextEncoder().encode(new TextDecoder('utf-16le').decode(bytes));

const inUrlAlphabet = (code: string): string => code.replaceAll('+', '-').replaceAll('/', '_');

/** No control character and no byte that UTF-8 does not have. */
function isPlain(bytes: Uint8Array): boolean {
  for (const byte of bytes) {
    const control = byte < 32 && byte !== 9 && byte !== 10 && byte !== 13;
    if (control || byte === 127 || byte === 0xc0 || byte === 0xc1 || byte > 0xf4) return false;
  }
  return true;
}

function readable(bytes: Uint8Array): string | null {
  if (!isPlain(bytes.subarray(0, HEAD))) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return UNREADABLE.test(text) || !/\p{L}{2}/u.test(text) ? null : text;
  } catch {
    return null;
  }
}
