// Picture desks write who took a still, what it shows and until when it must not be published into the file itself.
import { b16, b32 } from '../big-endian.ts';
import { latin, startsWith } from '../bytes.ts';
import { decodeText } from '../decode-text.ts';

type Say = (label: string, value: string) => void;

/** Datasets of the application record, in the words of a picture desk. */
const labels: Readonly<Record<number, string>> = {
  5: 'Title',
  12: 'Subject',
  20: 'Category',
  22: 'Fixture',
  25: 'Keyword',
  30: 'Release date',
  37: 'Expires',
  40: 'Instructions',
  55: 'Created',
  65: 'Program',
  80: 'By',
  85: 'By-line title',
  90: 'City',
  92: 'Place',
  95: 'State',
  101: 'Country',
  103: 'Reference',
  105: 'Headline',
  110: 'Credit',
  115: 'Source',
  116: 'Copyright',
  118: 'Contact',
  120: 'Caption',
  122: 'Caption by',
};
const RESOURCE = [0x38, 0x42, 0x49, 0x4d];
const IPTC = 0x0404;
const MOST = 5000;

/** What the resources of an image editor carry: IPTC is one of them. */
export function sayPhotoshop(bytes: Uint8Array, say: Say): void {
  let at = latin(bytes, 0, 14) === 'Photoshop 3.0\0' ? 14 : 0;
  for (let i = 0; i < MOST && startsWith(bytes, RESOURCE, at); i++) {
    const id = b16(bytes, at + 4);
    const name = bytes[at + 6]! + 1;
    const start = at + 6 + name + (name % 2) + 4;
    const size = b32(bytes, start - 4);
    if (id === IPTC) sayIptc(bytes.subarray(start, start + size), say);
    at = start + size + (size % 2);
  }
}

export function sayIptc(bytes: Uint8Array, say: Say): void {
  for (let at = 0, i = 0; at + 5 <= bytes.length && bytes[at] === 0x1c && i < MOST; i++) {
    const size = b16(bytes, at + 3);
    // A length of lengths: only pictures themselves are that large.
    if (size > 0x7fff) return;
    const label = bytes[at + 1] === 2 ? labels[bytes[at + 2]!] : undefined;
    if (label) say(label, decodeText(bytes.subarray(at + 5, at + 5 + size)) ?? '');
    at += 5 + size;
  }
}
