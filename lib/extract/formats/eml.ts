import type { Reading } from '../extracted.ts';
import type { Job } from '../job.ts';
import { decodeAs } from '../mail/charset.ts';
import { type Headers, readable } from '../mail/headers.ts';
import { messageText } from '../mail/message.ts';
import { type MailPart, readMail } from '../mail/parts.ts';
import { oneLetterAByte } from '../mail/transfer.ts';
import { faults } from '../zip/fault.ts';
import { htmlText } from './html.ts';
import type { Extract, Inner, Opened } from './nested.ts';
import { rtfText } from './rtf.ts';

const MOST_BYTES = 64 * 1024 * 1024;
const first = ['Subject', 'From', 'To', 'Cc', 'Bcc', 'Reply-To', 'Date'];
/** What mail servers tell each other; anything else somebody wrote. */
const ofServers =
  /^(?:x-|arc-|dkim-|list-|content-|received|authentication-|return-path|delivered-to|message-id|mime-version|references$|in-reply-to$|precedence$|feedback-id$)/;

/** A mail as it was sent: what it says, and what hangs from it. */
export async function readEml({ source }: Opened, job: Job, extract: Extract): Promise<Reading> {
  const size = Math.min(source.size, MOST_BYTES, job.allowance.bytes);
  job.allowance.bytes -= size;
  const { headers, parts, isCut } = readMail(oneLetterAByte(await source.read(0, size)));
  const isText = (part: MailPart) => !part.isAttached && part.name === '';
  const isCutOff = isCut || size < source.size;
  return messageText(
    {
      headers: shownOf(headers),
      bodies: parts.filter(isText).map(bodyOf),
      attached: parts.filter((part) => !isText(part)).map((part, at) => innerOf(part, at, job)),
      fault: isCutOff ? `E-mail: ${faults['too-large']}` : null,
    },
    job,
    extract,
  );
}

function shownOf(headers: Headers): [name: string, value: string][] {
  const known = new Set(first.map((name) => name.toLowerCase()));
  const others = [...headers.keys()].filter((name) => !known.has(name) && !ofServers.test(name));
  return [...first, ...others].map((name) => [name, readable(headers.get(name.toLowerCase()) ?? '')]);
}

function bodyOf(part: MailPart): string {
  const text = decodeAs(part.bytes(), part.charset);
  if (part.type === 'text/html') return htmlText(text);
  return part.type === 'text/rtf' ? rtfText(text) : text;
}

const endings: Readonly<Record<string, string>> = {
  'message/rfc822': 'eml',
  'text/html': 'html',
  'text/calendar': 'ics',
};

const innerOf = (part: MailPart, at: number, job: Job): Inner => ({
  name: part.name || `part ${at + 1}.${endings[part.type] ?? 'bin'}`,
  size: part.size,
  bytes(most = Infinity) {
    const room = Math.min(most, job.allowance.bytes);
    const bytes = part.bytes(room).subarray(0, room);
    job.allowance.bytes -= bytes.length;
    return Promise.resolve(bytes);
  },
});
