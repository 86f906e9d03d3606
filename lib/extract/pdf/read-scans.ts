import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Job } from '../job.ts';
import type { PictureHash } from '../picture-hash.ts';
import { hashPicture } from '../pictures/hash-picture.ts';
import { looksWritten } from './looks-written.ts';
import { pagePictures } from './page-pictures.ts';
import type { Patience } from './patience.ts';

export interface Scans {
  /** What stands in the pictures, by page. */
  texts: Map<number, string>;
  /** What the pictures look like, by page. */
  pictures: Map<number, PictureHash[]>;
  /** Pages whose pictures nobody looked at. */
  unread: number;
  /** Pages with something written that could not be made out. */
  illegible: number[];
  /** Languages they should have been read in, too. */
  missing: Set<string>;
}

/** Pages without text of their own: what to do about them. */
export interface Bare {
  number: number;
  letters: number;
}

const FIRST = 10;
const SPREAD = 6;
/** With fewer letters than this a page is what its picture shows, however small. */
const FEW_LETTERS = 20;
/** Else the picture must fill this much of it. */
const LEAST_SHARE = 0.3;
/** Less than this is no reading of a written page. */
const LEAST_READ = 8;

/** Reads the pictures of the first ten pages that are nothing else, and of some spread over the rest. */
export async function readScans(
  pdf: PDFDocumentProxy,
  bare: readonly Bare[],
  job: Job,
  patience: Patience,
): Promise<Scans> {
  const scans: Scans = { texts: new Map(), pictures: new Map(), unread: 0, illegible: [], missing: new Set() };
  let pictured = 0;
  let next = 0;
  const look = async (page: Bare, of: number) => {
    if (job.isLate()) return void scans.unread++;
    if (await readScan(pdf, page, scans, job, patience)) pictured++;
    if (pictured > 0) job.onProgress({ done: pictured, of, unit: 'scanned pages' });
    await patience.rest();
  };
  while (next < bare.length && pictured < FIRST) await look(bare[next++]!, Math.min(bare.length, FIRST + SPREAD));
  const rest = bare.slice(next);
  const chosen = spread(rest, SPREAD);
  for (const page of chosen) await look(page, FIRST + chosen.length);
  // Where none of the spread is a picture, the others are blank, too.
  if (pictured > FIRST || job.isLate()) scans.unread += rest.length - chosen.length;
  return scans;
}

const spread = <T>(all: readonly T[], most: number): T[] =>
  all.length <= most
    ? [...all]
    : Array.from({ length: most }, (_, at) => all[Math.floor(((at + 0.5) * all.length) / most)]!);

/** True when the page has a picture worth reading. */
async function readScan(
  pdf: PDFDocumentProxy,
  { number, letters }: Bare,
  scans: Scans,
  job: Job,
  patience: Patience,
): Promise<boolean> {
  const page = await patience.for(pdf.getPage(number));
  const texts: string[] = [];
  const hashes: PictureHash[] = [];
  let [isPictured, isWritten, isMissed] = [false, false, false];
  if (page)
    for await (const { pixels, share } of pagePictures(page, patience)) {
      if (share < LEAST_SHARE && letters >= FEW_LETTERS) continue;
      isPictured = true;
      isWritten ||= pixels === null || looksWritten(pixels);
      if (pixels && job.comparesPictures) hashes.push(hashPicture(pixels, null));
      if (pixels) {
        const { text, unread, missing = [] } = await job.means.readPicture(pixels, job.signal);
        texts.push(text.trim());
        isMissed ||= unread === 'all';
        missing.forEach((language) => scans.missing.add(language));
      }
      job.signal?.throwIfAborted();
    }
  page?.cleanup();
  scans.pictures.set(number, hashes);
  const text = texts.filter((each) => each !== '').join('\n\n');
  if (text !== '') scans.texts.set(number, text);
  if (isMissed || (isWritten && text.length < LEAST_READ && letters < FEW_LETTERS)) scans.illegible.push(number);
  return isPictured;
}
