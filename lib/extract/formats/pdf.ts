// Scripts, call sheets and contracts go round as PDF, each copy with its recipient's name across the page.
import type { Finding } from '../../model/finding.ts';
import type { Reading } from '../extracted.ts';
import { type Gathering, gather } from '../gather.ts';
import type { Job } from '../job.ts';
import { type Attached, attachedFiles } from '../pdf/attached-files.ts';
import { readBookmarks, readProperties } from '../pdf/document-words.ts';
import { type Document, openDocument } from '../pdf/open-document.ts';
import { newPatience, type Patience } from '../pdf/patience.ts';
import { readPages } from '../pdf/read-pages.ts';
import { shippedFiles } from '../pdf/shipped-files.ts';
import { MOST_DEPTH } from '../zip/limits.ts';
import { type Extract, type Opened, readNested, shown } from './nested.ts';

/** Larger ones are not taken into memory at once. */
const MOST_BYTES = 128 * 1024 * 1024;

export async function readPdf({ source }: Opened, job: Job, extract: Extract): Promise<Reading> {
  if (source.size > MOST_BYTES) return { text: '', unreadable: 'PDF document, larger than 128 MB, not read' };
  const missed = new Set<string>();
  const patience = newPatience(job);
  const document = await openDocument(source, job, shippedFiles(job.means, missed), patience);
  if (typeof document === 'string') return { text: '', unreadable: document };
  try {
    return await readAll(document, missed, job, extract, patience);
  } finally {
    await document.close();
  }
}

async function readAll(
  { pdf, faults }: Document,
  missed: ReadonlySet<string>,
  job: Job,
  extract: Extract,
  patience: Patience,
): Promise<Reading> {
  const all = gather();
  const findings: Finding[] = [];
  faults.push(...(await readPages(pdf, all, job, patience)));
  if ([...missed].some((name) => name.endsWith('.bcmap'))) faults.push('East Asian text in it was not read');
  if (!pdf.loadingTask.destroyed) {
    all.add(await readBookmarks(pdf, patience), 'bookmarks');
    const left = await readFiles(await attachedFiles(pdf, job, patience), all, findings, job, extract);
    if (left !== null) faults.push(left);
    if (all.text() === '' && faults.length === 0) faults.push('no text found in it');
    all.add(await readProperties(pdf, patience), 'document properties');
  }
  const unreadable = faults.length > 0 ? `PDF document: ${faults.join('; ')}` : null;
  return { ...all.reading(), findings, unreadable };
}

/** Answers how many of the files inside were not read; null when all were. */
async function readFiles(
  files: readonly Attached[],
  all: Gathering,
  findings: Finding[],
  job: Job,
  extract: Extract,
): Promise<string | null> {
  all.add(files.map(({ name, description }) => shown(`${name} ${description}`.trim())).join('\n'), 'attached files');
  const isTooDeep = job.depth >= MOST_DEPTH;
  const inside = await readNested(isTooDeep ? [] : files, { ...job, depth: job.depth + 1 }, extract);
  all.add(inside);
  findings.push(...inside.findings);
  const unread = isTooDeep ? files.length : inside.unread;
  return unread === 0 ? null : `${unread} of ${files.length} files attached to it were not read`;
}
