// Where a file can be made clean without breaking it, it is: the same file with neutral labels in place of the words.
import { decodeNamed } from '../decode-text.ts';
import { sniff } from '../sniff.ts';
import type { Source } from '../source.ts';
import { redactTable } from './csv.ts';
import { redactDocx } from './docx.ts';
import { saysElsewhere } from './elsewhere.ts';
import { encodeAs } from './encode-as.ts';
import { redactFinalDraft } from './final-draft.ts';
import type { Cut } from './letters.ts';
import { redactPlainText } from './plain-text.ts';

export interface Redacted {
  bytes: Uint8Array;
  /** Media type. */
  type: string;
}

type Redactor = (source: string, text: string, cuts: readonly Cut[]) => string | null;

const plain: Redactor = (source, _, cuts) => redactPlainText(source, cuts);
const table: Redactor = (source, _, cuts) => redactTable(source, cuts);
const finalDraft: Redactor = (source, text, cuts) => {
  const values = cuts.map(({ start, end }) => text.slice(start, end));
  return saysElsewhere(source, values) ? null : redactFinalDraft(source, text, cuts);
};

const byKind: Readonly<Record<string, readonly [type: string, Redactor]>> = {
  text: ['text/plain', plain],
  fountain: ['text/plain', plain],
  markdown: ['text/markdown', plain],
  csv: ['text/csv', table],
  tsv: ['text/tab-separated-values', table],
  'final-draft': ['application/xml', finalDraft],
};
/** Formats that can be made anew with labels in place of words. */
export const canRedact = (kind: string): boolean => kind === 'docx' || Object.hasOwn(byKind, kind);

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const MOST_BYTES = 10 * 1024 * 1024;

/**
 * @param text as extracted from the file. @param cuts of that text, in order, without overlaps.
 * Null where it cannot be done well: another format, a span that stands nowhere in the source, an encoding that cannot
 * be written, words that are also said where no reader looks.
 */
export async function redactSource(
  source: Source,
  name: string,
  text: string,
  cuts: readonly Cut[],
): Promise<Redacted | null> {
  if (source.size > MOST_BYTES || cuts.length === 0) return null;
  const bytes = await source.read(0, source.size);
  const { kind } = sniff(bytes, name);
  if (kind === 'docx') {
    const redacted = await redactDocx(source, text, cuts);
    return redacted && { bytes: redacted, type: WORD };
  }
  const found = byKind[kind];
  const decoded = decodeNamed(bytes);
  if (!found || !decoded || !isSame(encodeAs(decoded.text, decoded), bytes)) return null;
  const [type, redactor] = found;
  const changed = redactor(decoded.text, text, cuts);
  const encoded = changed === null ? null : encodeAs(changed, decoded);
  return encoded && { bytes: encoded, type };
}

/** A file that does not come out as it went in is left alone. */
const isSame = (a: Uint8Array | null, b: Uint8Array): boolean =>
  a !== null && a.length === b.length && a.every((byte, at) => byte === b[at]);
