import { gather } from '../gather.ts';
import type { Job } from '../job.ts';
import type { Entry } from '../zip/list-entries.ts';
import type { Archive } from '../zip/open-archive.ts';
import type { Reading } from '../extracted.ts';
import type { Extract } from './nested.ts';
import { inOrder, isXml, withEmbedded } from './office-parts.ts';
import { officeText } from './office-text.ts';
import { wordPart, wordPlaces } from './word-places.ts';

const order = [
  /^word\/document\d{0,3}\.xml$/i,
  /\/header\d{0,6}\.xml$/i,
  /\/footer\d{0,6}\.xml$/i,
  /\/(?:foot|end)notes\.xml$/i,
];

/** The parts that carry words, in the order they are read. */
export const documentParts = (archive: Archive): Entry[] => inOrder(archive.entries.filter(isXml), order);

/** All that travels with a Word document: pages, headers, notes, comments, boxes, and what was deleted but is still in it. */
export async function docxText(archive: Archive, job: Job, extract: Extract): Promise<Reading> {
  const all = gather();
  for (const part of documentParts(archive)) {
    const xml = await archive.xml(part);
    all.add(await officeText(xml, 'in runs', job, wordPlaces(xml)), wordPart(part.name));
  }
  return withEmbedded(archive, all.reading(), job, extract);
}
