import type { Job } from '../job.ts';
import type { Archive } from '../zip/open-archive.ts';
import type { Reading } from '../extracted.ts';
import type { Extract } from './nested.ts';
import { inOrder, isXml, textOfParts, withEmbedded } from './office-parts.ts';

const order = [
  /^word\/document\d{0,3}\.xml$/i,
  /\/header\d{0,6}\.xml$/i,
  /\/footer\d{0,6}\.xml$/i,
  /\/(?:foot|end)notes\.xml$/i,
];

/** All that travels with a Word document: pages, headers, notes, comments, boxes, and what was deleted but is still in it. */
export async function docxText(archive: Archive, job: Job, extract: Extract): Promise<Reading> {
  const parts = inOrder(archive.entries.filter(isXml), order);
  return withEmbedded(archive, await textOfParts(archive, parts, 'in runs', job), job, extract);
}
