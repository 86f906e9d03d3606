import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Patience } from './patience.ts';

/** What the library says of a note, a form field or a stamp; anything may be missing in a made-up file. */
interface Note {
  titleObj?: { str?: unknown };
  contentsObj?: { str?: unknown };
  textContent?: unknown;
  fieldName?: unknown;
  alternativeText?: unknown;
  fieldValue?: unknown;
  url?: unknown;
  popupRef?: unknown;
  file?: { filename?: unknown; description?: unknown };
}

const MOST_NOTES = 5000;

export interface PageNotes {
  text: string;
  /** False when some were not read. */
  whole: boolean;
}

/** Notes in the margin with who wrote them, form fields with what was filled in, links: one a line. */
export async function readPageNotes(page: PDFPageProxy, patience: Patience): Promise<PageNotes> {
  const notes = (await patience.for(page.getAnnotations({ intent: 'any' }))) as Note[] | null;
  const lines = (notes ?? []).slice(0, MOST_NOTES).map(lineOf);
  const text = [...new Set(lines)].filter((line) => line !== '').join('\n');
  return { text, whole: notes !== null && notes.length <= MOST_NOTES };
}

function lineOf(note: Note): string {
  const words = [
    textOf(note.contentsObj?.str),
    textOf(note.textContent),
    textOf(note.file?.filename),
    textOf(note.file?.description),
    textOf(note.url),
  ];
  const said = [...new Set(words)].filter((word) => word !== '').join('\n');
  const author = textOf(note.titleObj?.str);
  const field = textOf(note.alternativeText) || textOf(note.fieldName);
  const value = textOf(note.fieldValue);
  const filled = value === '' || value === 'Off' ? '' : `${field}: ${value}`;
  if (field !== '') return [filled, said === value ? '' : said].join('\n').trim();
  return said !== '' && author !== '' ? `${author}: ${said}` : said;
}

const textOf = (value: unknown): string => {
  if (Array.isArray(value))
    return value
      .filter((each) => typeof each === 'string')
      .join('\n')
      .trim();
  return typeof value === 'string' ? value.trim() : '';
};
