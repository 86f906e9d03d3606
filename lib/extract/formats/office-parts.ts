import { gather, type Part } from '../gather.ts';
import type { Job } from '../job.ts';
import type { Entry } from '../zip/list-entries.ts';
import type { Archive } from '../zip/open-archive.ts';
import type { Reading } from '../extracted.ts';
import { type Extract, type Inner, readNested } from './nested.ts';
import { officeProperties } from './office-properties.ts';

/** Fewer letters than this beside pictures: a scan in a document's clothes. */
const FEW_LETTERS = 20;

export const isXml = ({ name }: Entry): boolean => /\.xml$/i.test(name);
const isPicture = ({ name }: Entry): boolean => /(?:^|\/)(?:media|Pictures)\/[^/]+$/i.test(name);
/** Whole documents may stand in for a part of the page (Word calls them alternative chunks), wherever they lie. */
const isEmbedded = ({ name }: Entry): boolean =>
  /(?:^|\/)embeddings\/[^/]+$/i.test(name) ||
  /\.(?:x?html?|mht|rtf|txt|md|csv|fdx|fountain|docx|xlsx|pptx|odt|ods|odp|zip|pdf)$/i.test(name);

/** "slide2" before "slide10". */
export const byNumber = (a: Entry, b: Entry): number => numberOf(a) - numberOf(b);
export const numberOf = ({ name }: Entry): number => Number(/(\d{1,9})\.\w{1,8}$/.exec(name)?.[1] ?? 0);

/** The first pattern's parts in front, then the next's, then what none names: a part hidden under another name is read too. */
export const inOrder = (parts: readonly Entry[], order: readonly RegExp[]): Entry[] => {
  const rank = ({ name }: Entry): number => {
    const at = order.findIndex((pattern) => pattern.test(name));
    return at < 0 ? order.length : at;
  };
  return [...parts].sort((a, b) => rank(a) - rank(b) || byNumber(a, b));
};

/** Documents and pictures within the document are read like any other; what then still says nothing is named. */
export async function withEmbedded(archive: Archive, own: string | Part, job: Job, extract: Extract): Promise<Reading> {
  const innersOf = (entries: readonly Entry[]): Inner[] =>
    entries.map((entry) => ({ ...archive.inner(entry), name: entry.name.slice(entry.name.lastIndexOf('/') + 1) }));
  const documents = await readNested(innersOf(archive.entries.filter(isEmbedded)), job, extract);
  const pictures = await readNested(innersOf(archive.entries.filter(isPicture)), job, extract);
  if (documents.unread > 0) archive.faults.add('embedded');
  if (pictures.unread > 0 && job.isLate()) archive.faults.add('late');
  const all = gather();
  for (const part of [own, documents, pictures]) all.add(part);
  const letters = all
    .text()
    .slice(0, 50 * FEW_LETTERS)
    .replace(/[^\p{L}\p{N}]/gu, '').length;
  if (letters < FEW_LETTERS && pictures.unread > 0) archive.faults.add('pictures-only');
  all.add(await officeProperties(archive, job), 'document properties');
  return { ...all.reading(), findings: [...documents.findings, ...pictures.findings] };
}
