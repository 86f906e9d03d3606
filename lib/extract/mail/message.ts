// A mail is one document with others hanging from it, whichever program wrote it.
import type { Reading } from '../extracted.ts';
import { gather } from '../gather.ts';
import type { Job } from '../job.ts';
import { MOST_DOCUMENT_DEPTH } from '../zip/limits.ts';
import { type Extract, type Inner, readNested, shown } from '../formats/nested.ts';

export interface Message {
  /** "Subject" and such, with what they say. */
  headers: readonly (readonly [name: string, value: string])[];
  /** The message as plain text, as web page, as rich text: whichever there are. */
  bodies: readonly string[];
  attached: readonly Inner[];
  /** What else went wrong. */
  fault?: string | null;
}

/** Headers, the message once in each wording it has, and every attachment read like any other file. */
export async function messageText(message: Message, job: Job, extract: Extract): Promise<Reading> {
  const all = gather();
  const said = message.headers.filter(([, value]) => value.trim() !== '');
  all.add(said.map(([name, value]) => `${name}: ${value.trim()}`).join('\n'), 'mail headers');
  for (const body of different(message.bodies)) all.add(body, 'message');
  all.add(message.attached.map(({ name }) => shown(name)).join('\n'), 'names of the attachments');
  const isDeep = job.depth >= MOST_DOCUMENT_DEPTH;
  const deeper = { ...job, depth: job.depth + 1 };
  const nested = isDeep ? null : await readNested(message.attached, deeper, extract);
  if (nested) all.add(nested);
  const unread = nested?.unread ?? message.attached.length;
  const why = unread > 0 ? `E-mail: ${unread} of ${message.attached.length} attachments were not read` : null;
  return { ...all.reading(), findings: nested?.findings ?? [], unreadable: message.fault ?? why };
}

const wordsOf = (text: string): string => text.replace(/\s+/g, '');

/** The same words in another dress are left out. */
function different(bodies: readonly string[]): string[] {
  const known: string[] = [];
  return bodies
    .map((body) => body.replaceAll('\r\n', '\n').trim())
    .filter((body) => {
      const words = wordsOf(body);
      if (words === '' || known.some((other) => other.includes(words))) return false;
      known.push(words);
      return true;
    });
}
