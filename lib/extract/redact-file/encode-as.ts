import { joined } from '../bytes.ts';
import type { Decoded } from '../decode-text.ts';

const western = new Map(
  [...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))].map(
    (letter, byte) => [letter, byte] as const,
  ),
);

/** The text in the encoding the file had, its mark in front; null where that encoding cannot be written here. */
export function encodeAs(text: string, { encoding, mark }: Decoded): Uint8Array | null {
  if (encoding === 'utf-8') {
    const front = mark > 0 ? [Uint8Array.of(0xef, 0xbb, 0xbf)] : [];
    return joined([...front, new TextEncoder().encode(text)]);
  }
  if (encoding === 'windows-1252') {
    const bytes = new Uint8Array(text.length);
    for (let at = 0; at < text.length; at++) {
      const byte = western.get(text[at]!);
      if (byte === undefined) return null;
      bytes[at] = byte;
    }
    return bytes;
  }
  return encoding.startsWith('utf-16') ? wide(mark > 0 ? `\uFEFF${text}` : text, encoding === 'utf-16le') : null;
}

function wide(text: string, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return new Uint8Array(view.buffer);
}
