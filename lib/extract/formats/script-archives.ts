// Script programs put their pages into an archive; which one it is stands in its name or in the names inside.
import { decodeText } from '../decode-text.ts';
import type { Reading } from '../extracted.ts';
import { gather } from '../gather.ts';
import type { Job } from '../job.ts';
import type { Entry } from '../zip/list-entries.ts';
import type { Archive } from '../zip/open-archive.ts';
import { htmlText } from './html.ts';
import { jsonText } from './json-text.ts';
import { attribute, localName, readMarkup } from './markup.ts';
import { type Extract, readNested } from './nested.ts';
import { openScreenplayText } from './open-screenplay.ts';
import type { Part } from '../gather.ts';

type ToText = (text: string) => string | Part;

/** The pages of a script by program: which files hold them, and how each reads. */
export const scriptFiles: Readonly<Record<string, readonly [RegExp, ToText]>> = {
  highland: [/(?:^|\/)[^/]{1,100}\.(?:md|fountain|txt)$/i, (text) => text],
  'fade-in': [/(?:^|\/)[^/]{1,100}\.(?:xml|osf)$/i, openScreenplayText],
  celtx: [
    /(?:^|\/)[^/]{1,100}\.(?:html?|rdf)$/i,
    (text) => (/<html|<p[\s>]/i.test(text) ? htmlText(text) : titlesOf(text)),
  ],
  writerduet: [/(?:^|\/)[^/]{1,100}\.(?:json|txt|fountain)$/i, (text) => jsonText(text) ?? text],
};

/** The pages, then whatever else lies in the archive: pictures, notes, other documents. */
export async function scriptArchiveText(kind: string, archive: Archive, job: Job, extract: Extract): Promise<Reading> {
  const [isPages, toText] = scriptFiles[kind]!;
  const all = gather();
  const others: Entry[] = [];
  for (const entry of archive.entries) {
    if (!isPages.test(entry.name)) others.push(entry);
    else all.add(toText(decodeText(await archive.bytes(entry)) ?? ''));
  }
  const { findings, unread, ...inside } = await readNested(
    others.filter(({ name }) => !name.endsWith('/')).map((entry) => archive.inner(entry)),
    job,
    extract,
  );
  if (all.text() === '') archive.faults.add('nothing-found');
  if (unread > 0) archive.faults.add('embedded');
  all.add(inside);
  return { ...all.reading(), findings };
}

/** What a project's description calls its parts. */
function titlesOf(rdf: string): string {
  const titles: string[] = [];
  const tag = (raw: string) => {
    const isPart = localName(raw) === 'description';
    if (isPart) titles.push(attribute(raw, 'title'), attribute(raw, 'dc:creator'), attribute(raw, 'dc:description'));
  };
  readMarkup(rdf, { tag, text: () => undefined });
  return titles.filter((title) => title !== '').join('\n');
}
