import { b16, b32 } from '../big-endian.ts';
import { latin } from '../bytes.ts';
import { decodeText } from '../decode-text.ts';
import type { MetadataSheet } from '../metadata-sheet.ts';
import { labelOf } from './movie-labels.ts';
import type { Movie } from './movie.ts';
import { xmlLines } from './xml-lines.ts';

/** What stands straight in a movie's user data, in one of the ways writers have found. */
export function sayUserText(sheet: MetadataSheet, type: string, body: Uint8Array): void {
  for (const text of textsOf(type, body)) sheet.say('header', labelOf(type), text);
}

function textsOf(type: string, body: Uint8Array): string[] {
  const size = b16(body, 0);
  if (size > 0 && size + 4 <= body.length && (type.startsWith('©') || size + 4 === body.length))
    return perLanguage(body);
  const isVersioned = b32(body, 0) === 0 && body.length > 6;
  const text = decodeText(trimmed(isVersioned ? body.subarray(6) : body));
  return text === null || /[\x00-\x08]/.test(text) ? [] : [text];
}

/** One text after the other, each behind its length and its language. */
function perLanguage(body: Uint8Array): string[] {
  const texts: string[] = [];
  for (let at = 0; at + 4 <= body.length && texts.length < 100;) {
    const size = b16(body, at);
    if (size === 0) break;
    texts.push(decodeText(trimmed(body.subarray(at + 4, at + 4 + size))) ?? '');
    at += 4 + size;
  }
  return texts;
}

function trimmed(bytes: Uint8Array): Uint8Array {
  let [from, to] = [0, bytes.length];
  while (to > 0 && bytes[to - 1] === 0) to--;
  while (from < to && bytes[from] === 0) from++;
  return bytes.subarray(from, to);
}

const canonBox = '\x85\xc0\xb6\x87\x82\x0f\x11\xe0\x81\x11\xf4\xce\x46\x2b\x6a\x48';

/** XML in a box of its own. Answers where boxes begin inside it; 0 where none do. */
export function sayExtension({ sheet }: Movie, type: string, body: Uint8Array): number {
  if (type === 'uuid' && latin(body, 0, 16) === canonBox) return 16;
  const open = body.indexOf(0x3c);
  const xml = open >= 0 && open <= 64 ? decodeText(trimmed(body.subarray(open))) : null;
  if (xml !== null) xmlLines(xml, 'embedded metadata', sheet);
  return 0;
}
