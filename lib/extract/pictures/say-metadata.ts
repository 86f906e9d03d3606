// What a picture says about itself: who took it, of what, for whom, with which prompt, and whether it may leave.
import { codes, findBytes, joined, latin } from '../bytes.ts';
import { sayCredentials } from '../credentials/say-credentials.ts';
import type { Job } from '../job.ts';
import { sayTiff } from '../media/tiff.ts';
import type { MetadataSheet } from '../metadata-sheet.ts';
import { sourceOf } from '../source.ts';
import { sayPhotoshop } from './iptc.ts';
import { type PicturePart, pictureParts } from './picture-parts.ts';
import { pictureSize } from './picture-size.ts';
import { pngText } from './png-text.ts';
import { sayXmp } from './xmp.ts';

export const METADATA = 'metadata';
const XMP = 'http://ns.adobe.com/xap/1.0/\0';
/** A packet too long for one segment goes on in others, each behind an identifier and two lengths. */
const MORE_XMP = 'http://ns.adobe.com/xmp/extension/\0';
const MORE_XMP_HEAD = MORE_XMP.length + 40;
const EXIF = 'Exif\0\0';
const MOST_TEXTS = 2000;

/** Says what is written in a picture's file beside the picture. Never throws for what is in it. */
export async function sayMetadata(bytes: Uint8Array, job: Job, sheet: MetadataSheet): Promise<void> {
  const own: MetadataSheet = { ...sheet, say: (_, label, value) => sheet.say(METADATA, label, value) };
  const parts = pictureParts(bytes);
  if (parts === null) await sayOther(bytes, own);
  for (const part of parts?.slice(0, MOST_TEXTS) ?? []) {
    if (job.isLate()) return;
    await sayPart(part, bytes.subarray(part.from, part.to), job, own);
  }
  const more = (parts ?? []).filter(({ name, from }) => name === 'APP1' && isAt(bytes, from, MORE_XMP));
  if (more.length > 0) sayXmp(joined(more.map(({ from, to }) => bytes.subarray(from + MORE_XMP_HEAD, to))), '', own);
  if (parts) await sayCredentials(bytes, parts, (label, value) => own.say('', label, value));
  const size = sheet.isEmpty ? null : pictureSize(bytes);
  if (size) own.say('', 'Size', `${size.width} × ${size.height}`);
}

const isAt = (bytes: Uint8Array, at: number, text: string): boolean => latin(bytes, at, at + text.length) === text;

async function sayPart({ name }: PicturePart, body: Uint8Array, job: Job, sheet: MetadataSheet): Promise<void> {
  const say = (label: string, value: string) => sheet.say('', label, value);
  if (name === 'APP1' && isAt(body, 0, XMP)) sayXmp(body.subarray(XMP.length), '', sheet);
  else if (name === 'APP1' || name === 'eXIf' || name === 'EXIF')
    await sayTiff(sourceOf(isAt(body, 0, EXIF) ? body.subarray(EXIF.length) : body), sheet);
  else if (name === 'XMP ') sayXmp(body, '', sheet);
  else if (name === 'APP13') sayPhotoshop(body, say);
  else if (name === 'COM') say('Comment', latin(body, 0, body.length));
  else if (/^(?:tEXt|zTXt|iTXt)$/.test(name)) {
    const text = await pngText(name, body, job);
    if (text?.keyword === 'XML:com.adobe.xmp') sayXmp(new TextEncoder().encode(text.text), '', sheet);
    else if (text) say(text.keyword, text.text);
  }
}

const PACKET = codes('<x:xmpmeta');
const PACKET_END = codes('</x:xmpmeta>');

/** TIFF is all tags; of GIF and phone pictures the packet is found by its own marks. */
async function sayOther(bytes: Uint8Array, sheet: MetadataSheet): Promise<void> {
  if (/^(?:II|MM)/.test(latin(bytes, 0, 2))) await sayTiff(sourceOf(bytes), sheet);
  else {
    const from = findBytes(bytes, PACKET, 0, bytes.length);
    const to = from < 0 ? -1 : findBytes(bytes, PACKET_END, from, bytes.length);
    if (to > 0) sayXmp(bytes.subarray(from, to + PACKET_END.length), '', sheet);
  }
}
