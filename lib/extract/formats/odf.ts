import type { Job } from '../job.ts';
import type { Archive } from '../zip/open-archive.ts';
import type { Reading } from '../extracted.ts';
import type { Extract } from './nested.ts';
import { inOrder, isXml, textOfParts, withEmbedded } from './office-parts.ts';

const order = [/^content\.xml$/i, /^styles\.xml$/i, /\/content\.xml$/i];

/** Text, sheets and slides of OpenDocument: one markup for all; headers and footers stand with the styles. */
export async function odfText(archive: Archive, job: Job, extract: Extract): Promise<Reading> {
  const manifest = archive.entries.find(({ name }) => name === 'META-INF/manifest.xml');
  if (manifest && (await archive.xml(manifest)).includes('encryption-data')) {
    archive.faults.add('encrypted');
    return { text: '' };
  }
  const parts = archive.entries.filter((entry) => isXml(entry) && entry !== manifest);
  return withEmbedded(archive, await textOfParts(archive, inOrder(parts, order), 'in paragraphs', job), job, extract);
}
