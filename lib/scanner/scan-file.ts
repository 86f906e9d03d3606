import type { DetectKit } from '../detect/kit.ts';
import { findPictures } from '../detect/pictures/find-pictures.ts';
import { scan } from '../detect/scan.ts';
import { settle } from '../detect/settle.ts';
import { extractFile } from '../extract/extract-file.ts';
import type { JobOptions } from '../extract/job.ts';
import type { Source } from '../extract/source.ts';
import { isRaised } from '../model/finding.ts';
import type { Scanned } from '../model/scanned.ts';
import { cleanFile } from './clean-file.ts';

/**
 * Reads a file and recognises what it says.
 * @param onRead told once when the text is there, UTF-16 units long, and recognising it begins.
 * Rejects with the signal's reason on cancel, and when the file cannot be read.
 */
export async function scanFile(
  source: Source,
  name: string,
  kit: DetectKit,
  options: JobOptions,
  onRead = nobody,
): Promise<Omit<Scanned, 'ms'>> {
  const compares = { ...options, comparesPictures: kit.pictures !== null };
  const read = await extractFile(source, name, compares);
  const { kind, text, findings, unreadable, places = [], pictures } = read;
  onRead(text?.length ?? 0);
  const all = settle([...findings, ...findPictures(pictures, kit), ...(text === null ? [] : scan(text, kit))]);
  const raised = all.filter(isRaised);
  const cleaned = await cleanFile(source, name, read, raised);
  return { kind, text: raised.length > 0 ? text : null, findings: all, unreadable, places, cleaned };
}

const nobody = (_length: number): void => undefined;

export const sourceOfFile = (file: File): Source => ({
  size: file.size,
  read: async (from, to) => new Uint8Array(await file.slice(from, to).arrayBuffer()),
});
