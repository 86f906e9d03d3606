import type { Report } from './faults.ts';
import type { Means } from './means.ts';
import { verifyBundle } from './verify-bundle.ts';
import { verifyExport } from './verify-export.ts';
import type { VerifyOptions } from './verify-export.ts';

/** An export, or a report with its evidence: told apart by how it begins. */
export async function verifyAny(
  chunks: AsyncIterable<Uint8Array>,
  means: Means,
  options: VerifyOptions = {},
): Promise<Report> {
  const rest = chunks[Symbol.asyncIterator]();
  const first = await rest.next();
  async function* whole(): AsyncGenerator<Uint8Array> {
    for (let part = first; !part.done; part = await rest.next()) yield part.value;
  }
  const isArchive = !first.done && first.value[0] === 0x50 && first.value[1] === 0x4b;
  return (isArchive ? verifyBundle : verifyExport)(whole(), means, options);
}
