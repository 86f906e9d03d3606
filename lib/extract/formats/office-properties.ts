import type { Job } from '../job.ts';
import type { Archive } from '../zip/open-archive.ts';
import { attribute, decodeEntities, localName, readMarkupGently } from './markup.ts';

/** Where Word, Excel and PowerPoint keep what a document says of itself, and where OpenDocument does. */
const parts = /^(?:docProps\/(?:core|custom|app)\.xml|meta\.xml)$/i;

/** What people fill in, as the formats call it; the rest are dates, counts and the program's name. */
const asked: Readonly<Record<string, string>> = {
  title: 'Title',
  subject: 'Subject',
  creator: 'Author',
  'initial-creator': 'Author',
  keywords: 'Keywords',
  keyword: 'Keywords',
  description: 'Comments',
  category: 'Category',
  contentstatus: 'Status',
  company: 'Company',
  manager: 'Manager',
};
const MOST_LETTERS = 100_000;

/** Title, author, keywords and what a production adds of its own ("Recipient"), one a line. */
export async function officeProperties(archive: Archive, job: Job): Promise<string> {
  const lines = new Set<string>();
  for (const part of archive.entries.filter(({ name }) => parts.test(name))) {
    let label = '';
    let own = '';
    const tag = (raw: string) => {
      const [name, closes] = [localName(raw), raw.startsWith('/')];
      if (name === 'property' || name === 'user-defined')
        own = closes ? '' : attribute(raw, name === 'property' ? ' name' : 'meta:name');
      label = closes ? own : own || (asked[name] ?? '');
    };
    const text = (raw: string) => {
      const words = decodeEntities(raw).trim();
      if (label !== '' && words !== '') lines.add(`${label}: ${words}`);
    };
    await readMarkupGently(await archive.xml(part), { tag, text }, job);
  }
  return [...lines].join('\n').slice(0, MOST_LETTERS);
}
