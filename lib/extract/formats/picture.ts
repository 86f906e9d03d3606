// A still, a board or a screenshot may be the most secret thing on the lot: what it looks like and what is written beside it count.
import type { Reading } from '../extracted.ts';
import { gather } from '../gather.ts';
import type { Job } from '../job.ts';
import { createSheet } from '../metadata-sheet.ts';
import { hashPicture } from '../pictures/hash-picture.ts';
import { sayMetadata } from '../pictures/say-metadata.ts';
import type { Opened } from './nested.ts';

/** Larger files are not pictures anybody uploads as one. */
const MOST_BYTES = 64 * 1024 * 1024;
/** What a picture is decoded to; enough for writing on a scanned page. */
const PIXELS = 4 * 1024 * 1024;

export async function readPicture({ source, sniffed }: Opened, job: Job): Promise<Reading> {
  if (source.size > MOST_BYTES) return { text: '', unreadable: 'Picture of more than 64 MB, contents not read' };
  const bytes = await source.read(0, source.size);
  const sheet = createSheet();
  await sayMetadata(bytes, job, sheet);
  const pixels = job.isLate() ? null : await job.means.decodePicture(bytes, PIXELS);
  const parts = gather();
  parts.add({ ...sheet.reading(), pictures: pixels ? [hashPicture(pixels, null)] : [] });
  return { ...parts.reading(), unreadable: sniffed.reason };
}
