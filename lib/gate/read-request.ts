import { addressText, bodyText } from '../capture/body-text.ts';
import type { Whence } from './whence.ts';

/** What the browsers tell of a request before it leaves, as far as we look; Firefox and Chromium each have their own. */
export interface RequestDetails {
  requestId: string;
  tabId: number;
  url: string;
  method: string;
  type: string;
  /** Chromium: the page it belongs to, also while it is a page being fetched ahead. */
  documentId?: string | undefined;
  /** Chromium: origin of what made it. */
  initiator?: string | undefined;
  /** Firefox: address of what made it. */
  originUrl?: string | undefined;
  requestBody?: {
    /** Chromium: the body is a Blob, a file or a stream. */
    error?: string | undefined;
    formData?: Record<string, unknown[]> | undefined;
    raw?: { bytes?: ArrayBuffer | undefined; file?: string | undefined }[] | undefined;
  } | null;
}

/** More than this is not read in the way of a request: the guard judged it, or it does not go. */
const MOST_BYTES = 2_000_000;
/** As much as the guard judges in place, and room for what a form puts around it. */
const MOST_WORDS = 120_000;

export interface Readable {
  words: string;
  /** Something is in it that cannot be read here. */
  isOpaque: boolean;
  /** Bytes, or UTF-16 units of a form's fields, as far as they are seen. */
  length: number;
}

export function whenceOf({ tabId, initiator, originUrl }: RequestDetails): Whence {
  const url = initiator ?? originUrl;
  const origin = url ? (URL.parse(url)?.origin ?? null) : null;
  return { tab: tabId, origin: origin === 'null' ? null : origin };
}

const bare = new Set(['GET', 'HEAD', 'OPTIONS', 'CONNECT']);

/** Cheap: whether there is anything of a person's in it at all. */
export const carriesNothing = ({ method, url, requestBody }: RequestDetails): boolean =>
  !requestBody && !addressText(sent(url)) && (bare.has(method) || requestBody === null || requestBody === undefined);

export const hasBody = ({ requestBody }: RequestDetails): boolean => Boolean(requestBody);

/** The fragment stays in the browser. */
const sent = (url: string): string => url.split('#', 1)[0]!;

/** The words of a request: address and body, as the guard reads them. */
export function readRequest({ url, requestBody }: RequestDetails): Readable {
  const address = addressText(sent(url));
  const body = requestBody ? readBody(requestBody) : nothing;
  const words = [...body.texts.map(bodyText), address].filter(Boolean).join('\n');
  const isTooLong = words.length > MOST_WORDS;
  return { words: isTooLong ? address : words, isOpaque: body.isOpaque || isTooLong, length: body.length };
}

interface Body {
  texts: string[];
  isOpaque: boolean;
  length: number;
}

const nothing: Body = { texts: [], isOpaque: false, length: 0 };

function readBody({ error, formData, raw }: NonNullable<RequestDetails['requestBody']>): Body {
  if (error !== undefined || (!formData && !raw)) return { ...nothing, isOpaque: true };
  if (!formData) return readPieces(raw ?? []);
  const texts = Object.values(formData)
    .flat()
    .filter((value) => typeof value === 'string');
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  return length > MOST_BYTES ? { texts: [], isOpaque: true, length } : { texts, isOpaque: false, length };
}

const decoder = new TextDecoder();

function readPieces(raw: readonly { bytes?: ArrayBuffer | undefined; file?: string | undefined }[]): Body {
  const bytes = raw.flatMap((piece) => piece.bytes ?? []);
  const length = bytes.reduce((sum, { byteLength }) => sum + byteLength, 0);
  if (length > MOST_BYTES) return { texts: [], isOpaque: true, length };
  const words = bytes.map((piece) => decoder.decode(piece)).join('');
  return { texts: [words], isOpaque: bytes.length < raw.length || leavesOutFiles(words, raw.length), length };
}

/** Chromium shows a form around its files and leaves the files out; a form a script wrote itself comes in one piece. */
const leavesOutFiles = (words: string, pieces: number): boolean =>
  pieces > 1 && words.startsWith('--') && /^content-disposition: form-data;[^\r\n]{0,4000}filename=/im.test(words);
