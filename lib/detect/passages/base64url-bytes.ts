const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const values = new Uint8Array(128);
for (let i = 0; i < DIGITS.length; i++) values[DIGITS.charCodeAt(i)] = i;

/** Bytes of base64url text (RFC 4648 §5) without padding; what is not base64url counts as "A". */
export function base64urlBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let at = 0;
  for (let i = 0; i < text.length; i += 4) {
    const word =
      (values[text.charCodeAt(i) & 127]! << 18) |
      (values[text.charCodeAt(i + 1) & 127]! << 12) |
      (values[text.charCodeAt(i + 2) & 127]! << 6) |
      values[text.charCodeAt(i + 3) & 127]!;
    bytes[at++] = word >>> 16;
    if (at < bytes.length) bytes[at++] = (word >>> 8) & 255;
    if (at < bytes.length) bytes[at++] = word & 255;
  }
  return bytes;
}
