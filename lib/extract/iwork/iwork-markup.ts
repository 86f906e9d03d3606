// Pages, Numbers and Keynote of 2009 and before: one file of markup says it all.
import { attribute, decodeEntities, readMarkupGently, tagName } from '../formats/markup.ts';
import { gunzip } from '../gzip.ts';
import type { Job } from '../job.ts';
import { readWords } from '../read-words.ts';
import { sourceOf } from '../source.ts';

/** Paragraphs, and the breaks programs write within them. */
const ends = new Set(['sf:p', 'sf:br', 'sf:crbr', 'sf:lnbr', 'sf:pgbr']);

/** Its paragraphs and what its cells say, a line each; empty when it is no such file. */
export async function iworkMarkup(bytes: Uint8Array, job: Job): Promise<string> {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const { text } = await readWords(sourceOf(isPacked ? (await gunzip(sourceOf(bytes), job)).bytes : bytes));
  const lines: string[] = [];
  let line = '';
  let isInside = false;
  const end = (): void => {
    if (line.trim() !== '') lines.push(decodeEntities(line).trim());
    line = '';
  };
  const tag = (written: string): void => {
    const name = tagName(written);
    if (name === 'sf:p') isInside = !written.startsWith('/') && !written.endsWith('/');
    else if (name === 'sf:ct') lines.push(attribute(written, 'sfa:s').trim());
    if (ends.has(name)) end();
  };
  await readMarkupGently(text ?? '', { tag, text: (raw) => void (isInside && (line += raw)) }, job);
  return lines.filter((each) => each !== '').join('\n');
}
