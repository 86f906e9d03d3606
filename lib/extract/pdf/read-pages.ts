import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Gathering } from '../gather.ts';
import type { Job } from '../job.ts';
import { notReadIn } from '../ocr/not-read-in.ts';
import { MOST_TEXT } from '../zip/limits.ts';
import { readPageNotes } from './page-notes.ts';
import { readPageText } from './page-text.ts';
import type { Patience } from './patience.ts';
import { type Bare, readScans } from './read-scans.ts';

/** More pages than any script, schedule or contract has. */
const MOST_PAGES = 5000;
/** A page with fewer letters may be a picture of a page, stamped. */
const FEW_LETTERS = 200;

interface Page {
  number: number;
  text: string;
  notes: string;
  whole: boolean;
  /** Reading it was broken off. */
  isEndless: boolean;
}

/** Reads page after page, then the pictures of those that have no text. Answers what was not read, in plain words. */
export async function readPages(
  pdf: PDFDocumentProxy,
  all: Gathering,
  job: Job,
  patience: Patience,
): Promise<string[]> {
  const pages = await readTexts(pdf, job, patience);
  const bare = pages
    .map(({ number, text }): Bare => ({ number, letters: text.replace(/\s/g, '').length }))
    .filter(({ letters }) => letters < FEW_LETTERS);
  const scans = await readScans(pdf, pdf.loadingTask.destroyed ? [] : bare, job, patience);
  for (const { number, text: own, notes } of pages) {
    const parts = [own, scans.texts.get(number) ?? '', notes];
    const text = parts.filter((part) => part !== '').join('\n\n');
    all.add({ text, pictures: scans.pictures.get(number) ?? [] }, `page ${number}`);
  }
  const read = pages.filter(({ whole }) => whole).length - scans.unread;
  const faults = read < pdf.numPages ? [`${Math.max(0, read)} of ${pdf.numPages} pages read`] : [];
  if (scans.illegible.length > 0) faults.push(`writing on ${named(scans.illegible)} could not be read`);
  if (scans.missing.size > 0) faults.push(notReadIn(scans.missing));
  return faults;
}

async function readTexts(pdf: PDFDocumentProxy, job: Job, patience: Patience): Promise<Page[]> {
  const pages: Page[] = [];
  const count = Math.min(pdf.numPages, MOST_PAGES);
  let letters = 0;
  job.onProgress({ done: 0, of: count, unit: 'pages' });
  for (let number = 1; number <= count && letters < MOST_TEXT && !job.isLate(); number++) {
    const page = await readPage(pdf, number, job, patience);
    if (page) pages.push(page);
    // The library goes on with what it was stopped in, and lets nobody else have a turn: it has to be ended at once.
    if (page?.isEndless) {
      await patience.for(pdf.loadingTask.destroy());
      break;
    }
    letters += page?.text.length ?? 0;
    job.onProgress({ done: number, of: count, unit: 'pages' });
    await patience.rest();
  }
  return pages;
}

async function readPage(pdf: PDFDocumentProxy, number: number, job: Job, patience: Patience): Promise<Page | null> {
  const page = await patience.for(pdf.getPage(number));
  if (!page) return null;
  const { text, whole, isEndless } = await readPageText(page, job, patience);
  const notes = whole ? await readPageNotes(page, patience) : null;
  page.cleanup();
  return {
    number,
    text: text.slice(0, MOST_TEXT),
    notes: notes?.text ?? '',
    whole: notes?.whole ?? false,
    isEndless,
  };
}

const named = (numbers: readonly number[]): string => {
  if (numbers.length > 3) return `${numbers.length} pages`;
  return numbers.length === 1 ? `page ${numbers[0]}` : `pages ${numbers.join(', ')}`;
};
