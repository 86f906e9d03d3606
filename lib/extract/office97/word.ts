import type { Reading } from '../extracted.ts';
import { gather } from '../gather.ts';
import type { Compound } from '../ole/open-compound.ts';
import { u16, u32 } from '../zip/numbers.ts';
import { MOST_TEXT } from '../zip/limits.ts';
import { pageText } from './word-letters.ts';

const ENCRYPTED = 0x100;
const SECOND_TABLE = 0x200;
/** Word 97; before, the text lies in one piece. */
const WITH_PIECES = 193;
const PIECES_AT = 0x1a2;
const LENGTHS_AT = 0x4c;
/** The parts of a document in the order they lie in its text. */
const parts = [null, 'footnotes', 'headers and footers', null, 'comments', 'endnotes', 'text boxes', 'text boxes'];

/** The document's text in the order of its pieces, then what stands in notes, headers, comments and boxes. */
export async function wordText(compound: Compound): Promise<Reading> {
  const stream = compound.at('WordDocument')!;
  const bytes = await compound.bytes(stream);
  const flags = u16(bytes, 0x0a);
  if (flags & ENCRYPTED) return { text: '', unreadable: 'Word document, encrypted, contents not read' };
  const table = compound.at(flags & SECOND_TABLE ? '1Table' : '0Table');
  const letters =
    u16(bytes, 2) < WITH_PIECES || !table
      ? new TextDecoder('windows-1252').decode(bytes.subarray(u32(bytes, 0x18), u32(bytes, 0x1c)))
      : joinedPieces(bytes, await compound.bytes(table));
  const all = gather();
  let from = 0;
  for (const [index, name] of parts.entries()) {
    const to = from + u32(bytes, LENGTHS_AT + index * 4);
    all.add(pageText(letters.slice(from, to)), name);
    from = to;
  }
  all.add(pageText(letters.slice(from)), 'another part of the document');
  return all.reading();
}

/** Fast saving left the text in pieces; a list says in which order they belong together. */
function joinedPieces(bytes: Uint8Array, table: Uint8Array): string {
  const start = u32(bytes, PIECES_AT);
  const list = pieceList(table.subarray(start, start + u32(bytes, PIECES_AT + 4)));
  const count = Math.max(0, Math.floor((list.length - 4) / 12));
  const pieces: string[] = [];
  let length = 0;
  for (let index = 0; index < count && length < MOST_TEXT; index++) {
    const size = Math.min(u32(list, (index + 1) * 4) - u32(list, index * 4), MOST_TEXT);
    if (size <= 0) continue;
    const place = u32(list, (count + 1) * 4 + index * 8 + 2);
    const isNarrow = (place & 0x40000000) !== 0;
    const from = isNarrow ? (place & 0x3fffffff) / 2 : place;
    const piece = bytes.subarray(from, from + (isNarrow ? size : size * 2));
    const text = new TextDecoder(isNarrow ? 'windows-1252' : 'utf-16le').decode(piece);
    pieces.push(text);
    length += text.length;
  }
  return pieces.join('');
}

/** Behind the formatting of single letters. */
function pieceList(pieces: Uint8Array): Uint8Array {
  let at = 0;
  while (pieces[at] === 1) at += 3 + u16(pieces, at + 1);
  return pieces[at] === 2 ? pieces.subarray(at + 5, at + 5 + u32(pieces, at + 1)) : new Uint8Array(0);
}
