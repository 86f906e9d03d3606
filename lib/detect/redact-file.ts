// A file may go, too, once what may not leave has been taken out of it.
import { extractFile } from '../extract/extract-file.ts';
import { type Redacted, redactSource } from '../extract/redact-file/redact-source.ts';
import type { Source } from '../extract/source.ts';
import type { Finding } from '../model/finding.ts';
import { labelledCuts, redact } from './redact.ts';

/** White space and a table's frame stay where they were, whatever was taken out between them. */
const wordsOf = (text: string): string => text.replace(/[\s,;"]+/g, '');

/**
 * The file with labels in place of the raised spans and nothing else changed, checked by reading it again.
 * @param findings their spans point into the text `extractFile` takes out of this file.
 * Null where that cannot be done well: it is then not offered. Rejects only when the file cannot be read.
 */
export async function redactFile(source: Source, name: string, findings: readonly Finding[]): Promise<Redacted | null> {
  const { text } = await extractFile(source, name);
  if (text === null || findings.some(({ end }) => (end ?? 0) > text.length)) return null;
  const redacted = await redactSource(source, name, text, labelledCuts(text, findings));
  if (redacted === null) return null;
  const again = await extractFile(redacted.bytes, name);
  return again.text !== null && wordsOf(again.text) === wordsOf(redact(text, findings).text) ? redacted : null;
}
