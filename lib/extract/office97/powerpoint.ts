import type { Reading } from '../extracted.ts';
import { gather } from '../gather.ts';
import type { Compound } from '../ole/open-compound.ts';
import { u16, u32 } from '../zip/numbers.ts';

const SLIDE = 0x03ee;
const NOTES = 0x03f0;
const MASTER = 0x03f8;
const WIDE_TEXT = 0x0fa0;
const NARROW_TEXT = 0x0fa8;
const OUTLINE = 0x0ff0;
const OUTLINE_SLIDE = 0x03f3;
const COMMENT_TEXT = 0x0fba;
const COMMENT = 0x2ee0;
const LOCKED = 0x2f14;
const MOST_TEXTS = 200_000;

/** Texts of the slides in order, of their notes, and of the outline that repeats some of them. */
export async function powerPointText(compound: Compound): Promise<Reading> {
  const bytes = await compound.bytes(compound.at('PowerPoint Document')!);
  const all = gather('\n');
  let [place, slides, outlined, count, commentEnd] = ['', 0, 0, 0, 0];
  for (let at = 0; at + 8 <= bytes.length && count < MOST_TEXTS;) {
    const [head, type, size] = [u16(bytes, at), u16(bytes, at + 2), u32(bytes, at + 4)];
    if (type === LOCKED) return { text: '', unreadable: 'PowerPoint presentation, encrypted, contents not read' };
    const isFolder = (head & 15) === 15;
    if (type === SLIDE) place = `slide ${++slides}`;
    else if (type === NOTES) place = 'notes';
    else if (type === MASTER) place = 'slide master';
    else if (type === OUTLINE) outlined = head >> 4 === 0 ? 0 : -1;
    else if (type === OUTLINE_SLIDE) place = outlined < 0 ? 'notes' : `slide ${++outlined}`;
    else if (type === COMMENT) [place, commentEnd] = [`slide ${slides}, comments`, at + 8 + size];
    const data = bytes.subarray(at + 8, at + 8 + size);
    const isName = type === COMMENT_TEXT && at >= commentEnd;
    if (type === WIDE_TEXT || type === NARROW_TEXT || (type === COMMENT_TEXT && !isName)) {
      count++;
      all.add(linesOf(new TextDecoder(type === NARROW_TEXT ? 'windows-1252' : 'utf-16le').decode(data)), place || null);
    }
    at += isFolder ? 8 : 8 + size;
  }
  return all.reading();
}

/** Paragraphs end in a carriage return, lines within them in a vertical tab. */
const linesOf = (text: string): string =>
  text
    .replace(/[\r\v]/g, '\n')
    .replaceAll('\0', '')
    .trim();
