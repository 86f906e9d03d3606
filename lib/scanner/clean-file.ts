import { redactFile } from '../detect/redact-file.ts';
import { removable } from '../detect/redact.ts';
import type { Extracted } from '../extract/extracted.ts';
import { stripMetadata } from '../extract/pictures/strip-metadata.ts';
import { canRedact } from '../extract/redact-file/redact-source.ts';
import type { Source } from '../extract/source.ts';
import type { Finding } from '../model/finding.ts';
import type { Cleaned } from '../model/scanned.ts';

/** Pictures whose notes can be taken off without touching the picture. */
const pictures: Readonly<Record<string, string>> = { jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp' };

/**
 * The file without what was found in it: labels in place of words, or a picture without its notes.
 * Null where that cannot be done well, or where not all of it was read.
 */
export async function cleanFile(
  source: Source,
  name: string,
  read: Extracted,
  raised: readonly Finding[],
): Promise<Cleaned | null> {
  const { kind, text, unreadable } = read;
  if (text === null || unreadable !== null || raised.length === 0) return null;
  const type = pictures[kind];
  if (type !== undefined) return standsInNotes(read, raised) ? withoutNotes(source, type) : null;
  return canRedact(kind) && removable(raised, text.length) ? redactFile(source, name, raised) : null;
}

/** Everything found stands in what is said beside the picture, nothing in what is written in it or seen on it. */
function standsInNotes({ places = [], text }: Extracted, raised: readonly Finding[]): boolean {
  const index = places.findIndex(({ name }) => name === 'metadata');
  const from = places[index]?.at ?? Infinity;
  const to = places[index + 1]?.at ?? text?.length ?? 0;
  return raised.every(({ start, end }) => start !== null && end !== null && start >= from && end <= to);
}

async function withoutNotes(source: Source, type: string): Promise<Cleaned | null> {
  const bytes = stripMetadata(await source.read(0, source.size));
  return bytes && { bytes, type };
}
