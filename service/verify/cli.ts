// npm run verify -- [--key KEY] EXPORT…: checks exports of the disclosure service without asking it anything.
// Exit 0: whole. 1: something is wrong, and named. 2: a file could not be read.
import { createReadStream } from 'node:fs';
import { faultNames } from './faults.ts';
import type { Report } from './faults.ts';
import { meansHere } from './means-here.ts';
import { reportLines } from './report-lines.ts';
import { verifyAny } from './verify-any.ts';

export async function verifyFiles(argv: readonly string[]): Promise<number> {
  const key = argv[0] === '--key' ? (argv[1] ?? null) : null;
  const files = key === null ? argv : argv.slice(2);
  if (files.length === 0) {
    console.error(
      `Name an export: npm run verify -- [--key KEY] EXPORT\nIt names: ${Object.keys(faultNames).join(', ')}`,
    );
    return 2;
  }
  let worst = 0;
  for (const file of files) {
    const report = await read(file, key);
    if (report) console.log(reportLines(report, { name: file, isPinned: key !== null }).join('\n'));
    worst = Math.max(worst, report ? (report.whole ? 0 : 1) : 2);
  }
  return worst;
}

async function read(file: string, key: string | null): Promise<Report | null> {
  try {
    return await verifyAny(createReadStream(file, { highWaterMark: 1024 * 1024 }), meansHere(), { key });
  } catch (error) {
    console.error(`${file} could not be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}).`);
    return null;
  }
}
