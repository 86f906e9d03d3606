import type { Reading } from '../extracted.ts';
import { gather } from '../gather.ts';
import { unpackBlocks } from '../iwork/snappy.ts';
import { iworkMarkup } from '../iwork/iwork-markup.ts';
import { textsIn } from '../iwork/texts.ts';
import type { Job } from '../job.ts';
import type { Entry } from '../zip/list-entries.ts';
import type { Archive } from '../zip/open-archive.ts';
import { type Extract, readNested } from './nested.ts';

const isMessages = ({ name }: Entry): boolean => /\.iwa$/i.test(name);
/** How the document looks, laid out by the program itself: the best there is where it was saved along. */
const isPreview = ({ name }: Entry): boolean => /(?:^|\/)Preview\.pdf$/i.test(name);
/** Templates say the same in every document. */
const isTemplate = ({ name }: Entry): boolean => /(?:Template|MasterSlide|Stylesheet)[^/]{0,40}\.iwa$/i.test(name);
const isPackedIndex = ({ name }: Entry): boolean => /(?:^|\/)Index\.zip$/i.test(name);
/** Before 2013 everything stood in one file of markup, at times packed once more. */
const isMarkup = ({ name }: Entry): boolean => /^index\.(?:xml|apxl)(?:\.gz)?$/i.test(name);
/** Small ones of the templates aside. */
const isPicture = ({ name }: Entry): boolean => /^Data\/(?![ms]t-).{1,200}\.(?:jpe?g|png|tiff?|pdf)$/i.test(name);

/** Words of a Pages, Numbers or Keynote document: its saved preview, and what its own files say. */
export async function iworkText(archive: Archive, job: Job, extract: Extract): Promise<Reading> {
  const all = gather();
  const preview = archive.entries.filter((entry) => isPreview(entry) || isPackedIndex(entry));
  const nested = await readNested(
    preview.map((entry) => archive.inner(entry)),
    job,
    extract,
  );
  all.add(nested);
  let isKnown = nested.text !== '';
  for (const entry of archive.entries.filter(isMarkup)) {
    const text = await iworkMarkup(await archive.bytes(entry), job);
    isKnown ||= text !== '';
    all.add(text, 'document');
  }
  for (const entry of archive.entries.filter((entry) => isMessages(entry) && !isTemplate(entry))) {
    if (job.isLate()) archive.faults.add('late');
    const stream = unpackBlocks(await archive.bytes(entry), job);
    isKnown ||= stream.length > 0;
    all.add(textsIn(stream).join('\n'), partName(entry));
  }
  const pictures = await readNested(
    archive.entries.filter(isPicture).map((entry) => archive.inner(entry)),
    job,
    extract,
  );
  all.add(pictures);
  if (!isKnown) archive.faults.add('nothing-found');
  else if (all.text() === '' && pictures.unread > 0) archive.faults.add('pictures-only');
  return { ...all.reading(), findings: [...nested.findings, ...pictures.findings] };
}

const partName = ({ name }: Entry): string =>
  name
    .slice(name.lastIndexOf('/') + 1)
    .replace(/(?:-\d{1,12}){0,3}\.iwa$/i, '')
    .toLowerCase();
