import type { Job } from '../job.ts';
import type { Archive } from '../zip/open-archive.ts';
import type { Reading } from '../extracted.ts';
import type { Extract } from './nested.ts';
import { inOrder, isXml, textOfParts, withEmbedded } from './office-parts.ts';

const order = [/^ppt\/slides\//i, /^ppt\/notesSlides\//i, /^ppt\/comments\//i, /^ppt\/diagrams\//i];
/** Layouts say "Click to edit" in a dozen ways; a master carries the footer of every slide. */
const empty = /^ppt\/(?:slideLayouts|notesMasters|handoutMasters)\//i;

/** Slides in order, hidden ones too, then what is said to them: notes and comments. */
export async function pptxText(archive: Archive, job: Job, extract: Extract): Promise<Reading> {
  const parts = archive.entries.filter((entry) => isXml(entry) && !empty.test(entry.name));
  return withEmbedded(archive, await textOfParts(archive, inOrder(parts, order), 'in runs', job), job, extract);
}
