import { gather } from '../gather.ts';
import type { Job } from '../job.ts';
import type { Archive } from '../zip/open-archive.ts';
import type { Reading } from '../extracted.ts';
import type { Extract } from './nested.ts';
import { inOrder, isXml, withEmbedded } from './office-parts.ts';
import { odfPlaces } from './odf-places.ts';
import { officeText } from './office-text.ts';
import { ELSEWHERE } from './word-places.ts';

const order = [/^content\.xml$/i, /^styles\.xml$/i, /\/content\.xml$/i];

/** Text, sheets and slides of OpenDocument: one markup for all; headers and footers stand with the styles. */
export async function odfText(archive: Archive, job: Job, extract: Extract): Promise<Reading> {
  const manifest = archive.entries.find(({ name }) => name === 'META-INF/manifest.xml');
  if (manifest && (await archive.xml(manifest)).includes('encryption-data')) {
    archive.faults.add('encrypted');
    return { text: '' };
  }
  const parts = archive.entries.filter((entry) => isXml(entry) && entry !== manifest);
  const all = gather();
  for (const part of inOrder(parts, order))
    all.add(await officeText(await archive.xml(part), 'in paragraphs', job, odfPlaces()), nameOf(part.name));
  return withEmbedded(archive, all.reading(), job, extract);
}

const nameOf = (part: string): string | null => parts.get(part) ?? (part === 'content.xml' ? null : ELSEWHERE);

const parts = new Map([
  ['styles.xml', 'headers and footers'],
  ['meta.xml', 'document properties'],
]);
