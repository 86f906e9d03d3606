// A still, a board or a screenshot may be the most secret thing on the lot: what it looks like, what is written in it and
// what is written beside it count.
import type { Reading } from '../extracted.ts';
import { gather } from '../gather.ts';
import { notReadIn } from '../ocr/not-read-in.ts';
import type { Job } from '../job.ts';
import type { PictureText, Pixels } from '../means.ts';
import { createSheet } from '../metadata-sheet.ts';
import { hashPicture } from '../pictures/hash-picture.ts';
import { isTooLarge } from '../pictures/limits.ts';
import { pictureSize } from '../pictures/picture-size.ts';
import { sayMetadata } from '../pictures/say-metadata.ts';
import type { Opened } from './nested.ts';

/** Larger files are not pictures anybody uploads as one. */
const MOST_BYTES = 64 * 1024 * 1024;
/** What a picture is decoded to: enough for the small print of a scanned page. */
const PIXELS = 8 * 1024 * 1024;

export async function readPicture({ source, sniffed }: Opened, job: Job): Promise<Reading> {
  if (source.size > MOST_BYTES) return { text: '', unreadable: 'Picture of more than 64 MB, contents not read' };
  const bytes = await source.read(0, source.size);
  const sheet = createSheet();
  await sayMetadata(bytes, job, sheet);
  const pixels = job.isLate() ? null : await job.means.decodePicture(bytes, PIXELS);
  const words = pixels ? await readWords(pixels, job) : { text: '', unreadable: whyNot(bytes) ?? sniffed.reason };
  const parts = gather();
  parts.add(words.text);
  parts.add({ ...sheet.reading(), pictures: pixels && job.comparesPictures ? [hashPicture(pixels, null)] : [] });
  return { ...parts.reading(), unreadable: words.unreadable ?? null };
}

function whyNot(bytes: Uint8Array): string | null {
  const size = pictureSize(bytes);
  if (!size || !isTooLarge(size)) return null;
  const [width, height] = [size.width, size.height].map((side) => side.toLocaleString('en-GB'));
  return `Picture of ${width} × ${height} pixels, too large to be read`;
}

async function readWords(pixels: Pixels, { means, signal, isLate, allowance }: Job): Promise<Reading> {
  if (isLate() || allowance.recognition <= 0)
    return { text: '', unreadable: 'Picture, not read in the time there was' };
  const start = performance.now();
  const { text, unread, missing } = await means.readPicture(pixels, signal);
  allowance.recognition -= performance.now() - start;
  return { text, unreadable: unread ? whyUnread[unread] : missing ? notReadIn(missing) : null };
}

const whyUnread: Readonly<Record<NonNullable<PictureText['unread']>, string>> = {
  all: 'writing in the picture could not be read',
  some: 'only some of the writing in the picture could be read',
};
