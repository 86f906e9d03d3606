// Mail was made for plain letters; everything else travels in a disguise.

const codes = new Uint8Array(256).fill(255);
for (const [value, letter] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries())
  codes[letter.charCodeAt(0)] = value;

/** Letters that belong to no number are left out, as line ends are. */
export function fromBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4));
  let [at, bits, held] = [0, 0, 0];
  for (let index = 0; index < text.length; index++) {
    const value = codes[text.charCodeAt(index) & 255]!;
    if (value === 255) continue;
    held = ((held << 6) | value) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (held >> bits) & 255;
  }
  return bytes.subarray(0, at);
}

/** `=E9` is a byte, `=` at the end of a line joins it with the next; what is neither stays. One letter a byte. */
export function fromQuotedPrintable(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  let at = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const pair = text.slice(index + 1, index + 3);
    if (code !== EQUALS) bytes[at++] = code;
    else if (/^[0-9a-f]{2}$/i.test(pair)) {
      bytes[at++] = parseInt(pair, 16);
      index += 2;
    } else if (pair === '\r\n') index += 2;
    else if (pair.startsWith('\n')) index += 1;
    else bytes[at++] = code;
  }
  return bytes.subarray(0, at);
}

const EQUALS = 0x3d;

/** One letter a byte, as it is. */
export function plainBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** The other way round: each byte made two, the second empty. */
export function oneLetterAByte(bytes: Uint8Array): string {
  const pieces: string[] = [];
  const wide = new TextDecoder('utf-16le');
  for (let at = 0; at < bytes.length; at += PIECE)
    pieces.push(wide.decode(Uint16Array.from(bytes.subarray(at, at + PIECE))));
  return pieces.join('');
}

const PIECE = 1024 * 1024;
