import { type Extracted, aboutFormat, aboutWhole } from './extracted.ts';
import { archiveText } from './formats/archive.ts';
import { docxText } from './formats/docx.ts';
import { epubText } from './formats/epub.ts';
import type { Reading } from './extracted.ts';
import { upTo } from './gather.ts';
import type { Extract } from './formats/nested.ts';
import { iworkText } from './formats/iwork.ts';
import { odfText } from './formats/odf.ts';
import { pptxText } from './formats/pptx.ts';
import { scriptArchiveText, scriptFiles } from './formats/script-archives.ts';
import { isBinaryWorkbook, xlsbText } from './formats/xlsb.ts';
import { xlsxText } from './formats/xlsx.ts';
import type { Job } from './job.ts';
import { archived, type Sniffed } from './kind.ts';
import type { Source } from './source.ts';
import { type Fault, faults, gravest } from './zip/fault.ts';
import { MOST_DEPTH, MOST_DOCUMENT_DEPTH, MOST_GATHERED } from './zip/limits.ts';
import { type Archive, openArchive } from './zip/open-archive.ts';

type Reader = (archive: Archive, job: Job, extract: Extract) => Promise<Reading>;
type Format = readonly [Sniffed, Reader];

const opened: readonly [RegExp, Format][] = [
  [/^word\//i, [archived('docx', 'Word document'), docxText]],
  [/^xl\//i, [archived('xlsx', 'Excel workbook'), xlsxText]],
  [
    /(?:^|\/)Document\.iwa$|^QuickLook\/Preview\.pdf$/i,
    [archived('iwork', 'Pages, Numbers or Keynote document'), iworkText],
  ],
  [/^ppt\//i, [archived('pptx', 'PowerPoint presentation'), pptxText]],
];
const declared: readonly [RegExp, Format][] = [
  [/opendocument\.text/, [archived('odt', 'OpenDocument text'), odfText]],
  [/opendocument\.spreadsheet/, [archived('ods', 'OpenDocument spreadsheet'), odfText]],
  [/opendocument\.(?:presentation|graphics)/, [archived('odp', 'OpenDocument presentation'), odfText]],
  [/epub\+zip/, [archived('epub', 'E-book'), epubText]],
];

/** What its name said it is, where nothing in it says otherwise. */
function ownFormat(sniffed: Sniffed): Format {
  const { kind, detector } = sniffed;
  if (scriptFiles[kind]) return [sniffed, (archive, job, extract) => scriptArchiveText(kind, archive, job, extract)];
  if (kind === 'iwork') return [sniffed, iworkText];
  return [detector === null ? archived('zip', 'Archive') : sniffed, archiveText];
}

/** Reads documents that are archives, and archives that are nothing else. What could not be read is named, the rest is given. */
export async function readPackage(
  source: Source,
  sniffed: Sniffed,
  name: string,
  job: Job,
  extract: Extract,
): Promise<Extracted> {
  if (job.depth >= (sniffed.kind === 'zip' ? MOST_DEPTH : MOST_DOCUMENT_DEPTH)) return refused(sniffed, 'too-deep');
  const inside = { ...job, depth: job.depth + 1 };
  const archive = await openArchive(source, inside);
  if (typeof archive === 'string') return refused(sniffed, archive);
  const [format, read] = (await formatOf(archive)) ?? ownFormat(sniffed);
  const { text, findings = [], unreadable = null, places, pictures } = await read(archive, inside, extract);
  if (text.length > MOST_GATHERED) archive.faults.add('too-long');
  const fault = gravest(archive.faults);
  const why = fault ? `${format.archive}: ${faults[fault]}` : unreadable;
  return {
    kind: format.kind,
    text: text.trim() === '' && why !== null ? null : text.slice(0, MOST_GATHERED),
    findings: [
      ...aboutFormat(format),
      ...findings,
      ...(why === null ? [] : [aboutWhole('unreadable', 1, fault ?? format.kind)]),
    ],
    unreadable: why,
    ...(places?.length ? { places: upTo(places, MOST_GATHERED) } : {}),
    ...(pictures?.length ? { pictures } : {}),
  };
}

const refused = (sniffed: Sniffed, fault: Fault): Extracted => ({
  kind: sniffed.kind,
  text: null,
  findings: [...aboutFormat(sniffed), aboutWhole('unreadable', 1, fault)],
  unreadable: `${sniffed.archive ?? 'Archive'}: ${faults[fault]}`,
});

/** By the names of its files, whatever its own is; by what it declares itself to be, for the formats that do. */
async function formatOf(archive: Archive): Promise<Format | null> {
  if (isBinaryWorkbook(archive)) return [archived('xlsb', 'Excel workbook'), xlsbText];
  const byPart = opened.find(([part]) =>
    archive.entries.some(({ name }) => part.test(name) && /\.(?:xml|iwa|pdf)$/i.test(name)),
  );
  if (byPart) return byPart[1];
  const declaration = archive.entries.find(({ name }) => name === 'mimetype');
  if (!declaration || declaration.unpacked > 100) return null;
  const type = await archive.text(declaration);
  return declared.find(([pattern]) => pattern.test(type))?.[1] ?? null;
}
