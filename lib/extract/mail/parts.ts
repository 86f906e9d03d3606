import { type Headers, headersOf, longParameter, typed } from './headers.ts';
import { fromBase64, fromQuotedPrintable, plainBytes } from './transfer.ts';

/** One leaf of a mail: a text, or a file that travels with it. */
export interface MailPart {
  type: string;
  charset: string;
  /** '' for what is shown as the message itself. */
  name: string;
  isAttached: boolean;
  /** Packed for the journey; unpacked they are fewer. */
  size: number;
  /** Or its beginning of at least `most`. */
  bytes(most?: number): Uint8Array;
}

const MOST_LEVELS = 8;
/** Letters a byte may take. */
const LONGEST_DISGUISE = 4;
const MOST_PARTS = 1000;
/** Letters of headers that are looked at. */
const MOST_HEAD = 256 * 1024;

export interface Mail {
  headers: Headers;
  parts: MailPart[];
  /** Whether there were more parts than are looked at. */
  isCut: boolean;
}

/** @param mail one letter a byte. Each level of parts is searched once. */
export function readMail(mail: string): Mail {
  const parts: MailPart[] = [];
  const others = mailsOf(mail);
  const end = others[0] ?? mail.length;
  const whole = split(mail, lengthLine.exec(mail)?.[0].length ?? 0, end);
  const turns = [{ ...whole, level: 0 }];
  let isCut = false;
  while (turns.length > 0) {
    const { headers, from, to, level } = turns.pop()!;
    const { type, parameters } = typed(headers.get('content-type') ?? 'text/plain');
    const boundary = parameters.get('boundary') ?? '';
    if (parts.length + turns.length > MOST_PARTS) isCut = true;
    else if (!type.startsWith('multipart/') || boundary === '' || level >= MOST_LEVELS)
      parts.push(leaf(mail, headers, type, parameters, from, to));
    else
      for (const [start, end] of between(mail, boundary, from, to).reverse())
        turns.push({ ...split(mail, start, end), level: level + 1 });
  }
  others.forEach((start, at) => {
    parts.push(leaf(mail, new Map(), 'message/rfc822', new Map(), start, others[at + 1] ?? mail.length));
  });
  return { headers: whole.headers, parts, isCut: isCut || others.length >= MOST_PARTS };
}

/** Where each mail of a mailbox but the first begins. */
function mailsOf(mail: string): number[] {
  if (!mail.startsWith('From ')) return [];
  const found: number[] = [];
  nextMail.lastIndex = 0;
  while (found.length < MOST_PARTS && nextMail.test(mail)) found.push(nextMail.lastIndex);
  return found;
}
const nextMail = /\n\r?\nFrom [^\n]{1,200} \d{4}[^\n]{0,20}\n(?=[A-Z][\w-]{1,60}:)/g;

/** Apple Mail begins with the length of what follows. */
const lengthLine = /^\d{1,10} {0,10}\n/;
/** A line of a header, or the rest of one; the first of a mailbox's mails may begin without a colon. */
const headerLine = /(?:[!-9;-~]{1,80}:|[ \t]|From )[^\n]*(?:\n|$)/y;

/** Headers and where the body lies: behind an empty line, or at the first line that is none of them. */
function split(mail: string, from: number, to: number): { headers: Headers; from: number; to: number } {
  let end = from;
  for (const most = Math.min(to, from + MOST_HEAD); end < most; end = headerLine.lastIndex) {
    headerLine.lastIndex = end;
    if (!headerLine.test(mail)) break;
  }
  end = Math.min(end, to);
  const blank = mail.startsWith('\r\n', end) ? 2 : mail.startsWith('\n', end) ? 1 : 0;
  return { headers: headersOf(mail.slice(from, end)), from: Math.min(to, end + blank), to };
}

/** The stretches between a boundary's lines. */
function between(mail: string, boundary: string, from: number, to: number): [number, number][] {
  const body = mail.slice(from, to);
  const line = `--${boundary}`;
  const found: [number, number][] = [];
  let start = -1;
  for (let at = body.indexOf(line); at >= 0 && found.length <= MOST_PARTS; at = body.indexOf(line, at + 1)) {
    if (at > 0 && body[at - 1] !== '\n') continue;
    if (start >= 0) found.push([from + start, from + Math.max(start, at - 1)]);
    const end = body.indexOf('\n', at);
    const isLast = body.startsWith('--', at + line.length);
    start = end < 0 || isLast ? -1 : end + 1;
    if (isLast) break;
  }
  if (start >= 0) found.push([from + start, to]);
  return found;
}

function leaf(
  mail: string,
  headers: Headers,
  type: string,
  parameters: ReadonlyMap<string, string>,
  from: number,
  to: number,
): MailPart {
  const disposition = typed(headers.get('content-disposition') ?? '');
  const way = (headers.get('content-transfer-encoding') ?? '').trim().toLowerCase();
  const unpack = way === 'base64' ? fromBase64 : way === 'quoted-printable' ? fromQuotedPrintable : plainBytes;
  return {
    type,
    charset: parameters.get('charset') ?? '',
    name: longParameter(disposition.parameters, 'filename') || longParameter(parameters, 'name'),
    isAttached: disposition.type === 'attachment' || !type.startsWith('text/'),
    size: way === 'base64' ? Math.floor(((to - from) * 3) / 4) : to - from,
    bytes: (most = Infinity) => unpack(mail.slice(from, Math.min(to, from + most * LONGEST_DISGUISE))),
  };
}
