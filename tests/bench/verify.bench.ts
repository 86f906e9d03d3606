import { createReadStream, mkdtempSync, rmSync, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { meansHere } from '../../service/verify/means-here.ts';
import { verifyExport } from '../../service/verify/verify-export.ts';
import { sampleExport } from '../support/sample-export.ts';
import type { BenchRow } from './bench-row.ts';

const RECORDS = Number(process.env.BENCH_RECORDS ?? 1_000_000);

/** Every byte of the file hashed once: nobody can verify in less. */
async function hashedOnly(file: string): Promise<number> {
  const begun = performance.now();
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024 })) hash.update(chunk as Buffer);
  hash.digest();
  return performance.now() - begun;
}

/** An export of a million records checked offline. Making it takes longer than checking it. */
export default async function verifyBench(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'slateguard-verify-'));
  const file = join(folder, 'export.ndjson');
  try {
    const out = createWriteStream(file);
    const { lines, key } = sampleExport(RECORDS);
    for (const line of lines) if (!out.write(line)) await once(out, 'drain');
    out.end();
    await once(out, 'finish');
    const bare = await hashedOnly(file);
    const begun = performance.now();
    const report = await verifyExport(createReadStream(file, { highWaterMark: 1024 * 1024 }), meansHere(), { key });
    const took = performance.now() - begun;
    if (!report.whole) throw new Error(`not whole: ${JSON.stringify(report.faults[0])}`);
    return [
      {
        name: `service: ${RECORDS.toLocaleString('en-GB')} records verified offline`,
        value: took / 1000,
        unit: 's',
        target: `≤ ${(60 * RECORDS) / 1_000_000} s`,
        baseline: { name: 'the file hashed once', value: bare / 1000 },
        ratio: took / bare,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
