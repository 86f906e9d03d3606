/** What checking needs of the machine it runs on. Node and browsers have both; nothing else is needed. */
export interface Means {
  sha256(bytes: Uint8Array): Uint8Array;
  /** Ed25519, `key` being the 32 bytes of the public key. Never throws. */
  isSigned(key: Uint8Array, message: Uint8Array, signature: Uint8Array): Promise<boolean>;
}

const encoder = new TextEncoder();
export const utf8 = (text: string): Uint8Array => encoder.encode(text);

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const NO_LETTER = 64;
const values = new Uint8Array(128).fill(NO_LETTER);
[...LETTERS].forEach((letter, value) => (values[letter.charCodeAt(0)] = value));

/** By hand, and ten times as fast as by `btoa`: a million records have three million hashes. */
export function toBase64url(bytes: Uint8Array): string {
  let [text, held, bits] = ['', 0, 0];
  for (const byte of bytes) {
    held = ((held & 0x3f) << 8) | byte;
    for (bits += 8; bits >= 6; bits -= 6) text += LETTERS[(held >> (bits - 6)) & 0x3f]!;
  }
  return bits > 0 ? text + LETTERS[(held << (6 - bits)) & 0x3f]! : text;
}

/** Null for what is not canonical base64url: the same bytes have one spelling only. */
export function fromBase64url(text: string): Uint8Array | null {
  if (text.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let [held, bits, at] = [0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const value = values[text.charCodeAt(i)] ?? NO_LETTER;
    if (value === NO_LETTER) return null;
    held = ((held & 0xff) << 6) | value;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = held >> bits;
  }
  return (held & (2 ** bits - 1)) === 0 ? bytes : null;
}

const padding = (text: string): string => '==='.slice(0, (4 - (text.length % 4)) % 4);

export function toBase64(bytes: Uint8Array): string {
  const text = toBase64url(bytes).replaceAll('-', '+').replaceAll('_', '/');
  return text + padding(text);
}

/** Null for what is not canonical base64, padding included. */
export function fromBase64(text: string): Uint8Array | null {
  const bare = text.replace(/={1,2}$/, '');
  if (/[-_]/.test(bare) || bare + padding(bare) !== text) return null;
  return fromBase64url(bare.replaceAll('+', '-').replaceAll('/', '_'));
}
