import { gather } from '../gather.ts';
import type { Job } from '../job.ts';
import type { Archive } from '../zip/open-archive.ts';
import type { Reading } from '../extracted.ts';
import { type Extract, type Inner, readNested, shown } from './nested.ts';

const isFolder = ({ name }: { name: string }): boolean => /[/\\]$/.test(name);

/** An archive as a list of its files, and each of them that can be read: a file's name tells as much as its words. */
export const archiveText = (archive: Archive, job: Job, extract: Extract): Promise<Reading> =>
  listedText(
    archive.entries.map((entry) => archive.inner(entry)),
    'Archive',
    job,
    extract,
  );

/** @param what the archive as a person calls it. @param inners folders among them end in a slash. */
export async function listedText(inners: readonly Inner[], what: string, job: Job, extract: Extract): Promise<Reading> {
  const files = inners.filter((inner) => !isFolder(inner));
  const { findings, unread, ...inside } = await readNested(files, job, extract);
  const all = gather();
  all.add(inners.map(({ name }) => shown(name)).join('\n'), 'names of the files');
  all.add(inside);
  return {
    ...all.reading(),
    findings,
    unreadable: unread > 0 ? `${what}: ${unread} of ${files.length} files in it were not read` : null,
  };
}
