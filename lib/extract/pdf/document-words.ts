import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Patience } from './patience.ts';

const MOST_BOOKMARKS = 5000;
const MOST_LETTERS = 100_000;

interface Bookmark {
  title?: unknown;
  items?: unknown;
}

/** What a document says of itself: title, author, subject, keywords, and what programs add to them. One a line. */
export async function readProperties(pdf: PDFDocumentProxy, patience: Patience): Promise<string> {
  const about = await patience.for(pdf.getMetadata());
  const info = (about?.info ?? {}) as Record<string, unknown>;
  const custom = Object.entries((info['Custom'] ?? {}) as Record<string, unknown>);
  const named = ['Title', 'Subject', 'Author', 'Keywords', 'Creator'].map((name) => [name, info[name]] as const);
  const packet = [...((about?.metadata ?? []) as Iterable<[string, unknown]>)];
  const lines = [...named, ...custom, ...packet.filter(([name]) => !silent.test(name))].flatMap(([name, value]) =>
    wordsIn(value).map((words) => [name.replace(/^.{1,40}:/, '').toLowerCase(), words] as const),
  );
  // The same title stands in two or three places.
  const once = new Map(lines.map(([name, words]) => [`${name}: ${words}`, `${capital(name)}: ${words}`]));
  return [...once.values()].join('\n').slice(0, MOST_LETTERS);
}

/** Dates, identifiers and what belongs to the program, not to the work. */
const silent = /date|id$|format|producer|trapped|^pdfaid|^xmpmm|instance|rendition|^dc:format/i;

/** What programs write when nobody said anything. */
const filler = /^(?:\(?(?:anonymous|unspecified|unknown|untitled)\)?)?$/i;

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return filler.test(value.trim()) ? [] : [value.trim()];
  return Array.isArray(value) ? value.slice(0, 200).flatMap(wordsIn) : [];
}

/** Titles of bookmarks, indented as they are nested. */
export async function readBookmarks(pdf: PDFDocumentProxy, patience: Patience): Promise<string> {
  const waiting: [Bookmark, number][] = asBookmarks(await patience.for(pdf.getOutline()), 0);
  const lines: string[] = [];
  while (waiting.length > 0 && lines.length < MOST_BOOKMARKS) {
    const [{ title, items }, depth] = waiting.pop()!;
    if (typeof title === 'string') lines.push('  '.repeat(Math.min(depth, 10)) + title.trim());
    waiting.push(...asBookmarks(items, depth + 1));
  }
  return lines.join('\n');
}

/** Last first, for a stack. */
const asBookmarks = (items: unknown, depth: number): [Bookmark, number][] =>
  Array.isArray(items) ? items.map((item: Bookmark): [Bookmark, number] => [item, depth]).reverse() : [];
