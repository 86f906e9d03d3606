import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Gathering } from '../gather.ts';
import type { Job } from '../job.ts';
import { MOST_TEXT } from '../zip/limits.ts';
import { readPageNotes } from './page-notes.ts';
import { readPageText } from './page-text.ts';
import type { Patience } from './patience.ts';

/** More pages than any script, schedule or contract has. */
export const MOST_PAGES = 5000;

/** Reads page after page. Answers what was not read, in plain words. */
export async function readPages(
  pdf: PDFDocumentProxy,
  all: Gathering,
  job: Job,
  patience: Patience,
): Promise<string[]> {
  const count = pdf.numPages;
  let read = 0;
  let letters = 0;
  for (let number = 1; number <= Math.min(count, MOST_PAGES) && letters < MOST_TEXT && !job.isLate(); number++) {
    const page = await readPage(pdf, number, job, patience);
    if (page?.whole) read++;
    if (page) all.add(page.text.slice(0, MOST_TEXT - letters), `page ${number}`);
    letters += page?.text.length ?? 0;
    job.onProgress({ done: number, of: count, unit: 'pages' });
    await patience.rest();
  }
  return read < count ? [`${read} of ${count} pages read`] : [];
}

async function readPage(pdf: PDFDocumentProxy, number: number, job: Job, patience: Patience) {
  const page = await patience.for(pdf.getPage(number));
  if (!page) return null;
  const { text, whole } = await readPageText(page, job, patience);
  const notes = await readPageNotes(page, patience);
  page.cleanup();
  return { text: [text, notes.join('\n')].filter((part) => part !== '').join('\n\n'), whole };
}
