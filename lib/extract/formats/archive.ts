import type { Job } from '../job.ts';
import type { Archive } from '../zip/open-archive.ts';
import type { Reading } from '../extracted.ts';
import { type Extract, readNested } from './nested.ts';

const isFolder = ({ name }: { name: string }): boolean => /[/\\]$/.test(name);

/** An archive as a list of its files, and each of them that can be read: a file's name tells as much as its words. */
export async function archiveText(archive: Archive, job: Job, extract: Extract): Promise<Reading> {
  const files = archive.entries.filter((entry) => !isFolder(entry));
  const { texts, findings, unread } = await readNested(archive, files, job, extract);
  const names = archive.entries.map(({ name }) => name.replace(/[\x00-\x1f\x7f]/g, ' ')).join('\n');
  return {
    text: [names, ...texts].join('\n\n'),
    findings,
    unreadable: unread > 0 ? `Archive: ${unread} of ${files.length} files in it were not read` : null,
  };
}
