import { meansHere } from '../../service/verify/means-here.ts';
import type { Report } from '../../service/verify/faults.ts';
import { verifyExport } from '../../service/verify/verify-export.ts';
import { mutateExport } from './mutate-export.ts';
import { sampleExport } from './sample-export.ts';
import { seeded } from './seeded.ts';

export async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text, 'utf8'));
}

export const verified = (text: string, key: string): Promise<Report> =>
  verifyExport(bytesOf(text), meansHere(), { key });

const SAMPLES = 100;

/** Plays single changes and says which of them were not named as what they are. */
export async function judgeMutations(from: number, count: number) {
  const counts: Record<string, number> = {};
  const failures: string[] = [];
  let sample = sampleExport();
  for (let seed = from; seed < from + count; seed++) {
    if (seed % SAMPLES === 0) sample = sampleExport();
    const { kind, text, names, line } = mutateExport(sample.text, seeded(seed));
    counts[kind] = (counts[kind] ?? 0) + 1;
    const { faults } = await verified(text, sample.key);
    const isNamed = faults.some(
      (fault) => (names.length === 0 || names.includes(fault.name)) && (line === null || fault.line === line),
    );
    const found = faults.slice(0, 3).map((fault) => `${fault.name} ${fault.line}`);
    if (!isNamed) failures.push(`seed ${seed}, ${kind}: ${found.join(', ') || 'nothing'} found`);
  }
  return { counts, failures };
}
