// A dropped file is read here, on this computer, or it is said plainly that nobody could look inside.
import { byFileName } from './by-file-name.ts';
import { type Extracted, aboutFormat, aboutWhole, asExtracted, cutShort, unread } from './extracted.ts';
import { csvText } from './formats/csv.ts';
import { finalDraftText } from './formats/final-draft.ts';
import { fountainText } from './formats/fountain.ts';
import { htmlText } from './formats/html.ts';
import { type Extract, readers } from './formats/index.ts';
import { openScreenplayText } from './formats/open-screenplay.ts';
import { rtfText } from './formats/rtf.ts';
import { trelbyText } from './formats/trelby.ts';
import type { Part } from './gather.ts';
import { type Job, type JobOptions, newJob, overheard } from './job.ts';
import { closed, type Sniffed } from './kind.ts';
import { readPackage } from './package.ts';
import { readWords } from './read-words.ts';
import { sniff } from './sniff.ts';
import { type Source, sourceOf } from './source.ts';
import { faults } from './zip/fault.ts';

export type { Extracted } from './extracted.ts';

/** What is looked at to tell the format: this much of either end. */
const REACH = 256 * 1024;

const markups: Readonly<Record<string, (text: string, isLate: () => boolean) => string | Part>> = {
  csv: csvText,
  'final-draft': finalDraftText,
  fountain: fountainText,
  html: htmlText,
  'open-screenplay': openScreenplayText,
  rtf: rtfText,
  trelby: trelbyText,
  tsv: csvText,
};

/**
 * @param file its bytes, or where to ask for them; of a large one only the parts that matter are asked for.
 * @param name as the person sees it; only its end counts.
 * Never rejects for what is in the file; rejects with the signal's reason on cancel, and when the file itself cannot be read.
 */
export const extractFile = (file: Uint8Array | Source, name: string, options?: JobOptions): Promise<Extracted> =>
  extractFrom('size' in file ? file : sourceOf(file), name, newJob(options));

const extractFrom: Extract = Object.assign(
  async (source: Source, name: string, job: Job): Promise<Extracted> => {
    job.signal?.throwIfAborted();
    const heard = overheard(job);
    const extracted = await readKind(source, name, heard.job);
    return heard.wasLate() && extracted.unreadable === null ? cutShort(extracted) : extracted;
  },
  {
    reads: ({ kind, text, archive }: Sniffed): boolean => text || archive !== undefined || readers[kind] !== undefined,
  },
);

async function readKind(source: Source, name: string, job: Job): Promise<Extracted> {
  const sniffed = sniff(await endsOf(source), name);
  if (sniffed.archive !== undefined) return readPackage(source, sniffed, name, job, extractFrom);
  const reader = readers[sniffed.kind];
  if (!reader && sniffed.text) return readText(source, sniffed, job);
  const read = reader
    ? asExtracted(sniffed, await reader({ source, name, sniffed }, job, extractFrom))
    : unread(sniffed, sniffed.reason);
  return byFileName(read, name, sniffed);
}

async function endsOf(source: Source): Promise<Uint8Array> {
  if (source.size <= 2 * REACH) return source.read(0, source.size);
  const ends = new Uint8Array(2 * REACH);
  ends.set(await source.read(0, REACH));
  ends.set(await source.read(source.size - REACH, source.size), REACH);
  return ends;
}

async function readText(source: Source, sniffed: Sniffed, job: Job): Promise<Extracted> {
  const { text: words, cut } = await readWords(source);
  if (words === null) return unread(sniffed, closed('binary', 'File of an unknown kind').reason);
  const read = markups[sniffed.kind]?.(words, job.isLate) ?? words;
  const { text, places } = typeof read === 'string' ? { text: read } : read;
  const about = { kind: sniffed.kind, text, findings: aboutFormat(sniffed), ...(places?.length ? { places } : {}) };
  if (cut === null) return { ...about, unreadable: null };
  const what = cut === faults.doctype ? 'doctype' : 'too-long';
  return { ...about, findings: [...about.findings, aboutWhole('unreadable', 1, what)], unreadable: cut };
}
