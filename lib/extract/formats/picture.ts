// A still, a board or a screenshot may be the most secret thing on the lot; what it looks like is compared with what is registered.
import type { Reading } from '../extracted.ts';
import type { Job } from '../job.ts';
import { hashPicture } from '../pictures/hash-picture.ts';
import type { Opened } from './nested.ts';

/** Larger files are not pictures anybody uploads as one. */
const MOST_BYTES = 64 * 1024 * 1024;
/** What a picture is decoded to; enough for writing on a scanned page. */
const PIXELS = 4 * 1024 * 1024;

export async function readPicture({ source, sniffed }: Opened, { means }: Job): Promise<Reading> {
  if (source.size > MOST_BYTES) return { text: '', unreadable: 'Picture of more than 64 MB, contents not read' };
  const bytes = await source.read(0, source.size);
  const pixels = await means.decodePicture(bytes, PIXELS);
  return { text: '', unreadable: sniffed.reason, pictures: pixels ? [hashPicture(pixels, null)] : [] };
}
