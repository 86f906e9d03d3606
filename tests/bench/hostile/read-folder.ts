// Reads every file of a folder as the extension does and prints what the slowest took and what memory the worst needed.
import { closeSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { emptyKit } from '../../../lib/detect/kit.ts';
import { extractFile } from '../../../lib/extract/extract-file.ts';
import type { Source } from '../../../lib/extract/source.ts';
import { scanFile } from '../../../lib/scanner/scan-file.ts';
import { nodeMeans } from '../../../scripts/setup/node-means.ts';

/** The scanner's own patience for one file, ms. */
const PATIENCE = 2000;

export interface Cost {
  slowest: { name: string; ms: number };
  /** Above what the process needed before the first file, bytes. */
  memory: number;
}

function sourceOfPath(path: string): Source & { close(): void } {
  const fd = openSync(path, 'r');
  const { size } = fstatSync(fd);
  const read = (from: number, to: number): Promise<Uint8Array> => {
    const bytes = new Uint8Array(Math.max(0, Math.min(to, size) - from));
    readSync(fd, bytes, 0, bytes.length, from);
    return Promise.resolve(bytes);
  };
  return { size, read, close: () => closeSync(fd) };
}

const peak = (): number => process.resourceUsage().maxRSS * 1024;

async function cost(folder: string): Promise<Cost> {
  await extractFile(new TextEncoder().encode('The lamp gutters.'), 'x.txt', { means: nodeMeans });
  const before = peak();
  let slowest = { name: '', ms: 0 };
  for (const name of readdirSync(folder)) {
    const source = sourceOfPath(join(folder, name));
    const start = performance.now();
    await scanFile(source, name, emptyKit, { means: nodeMeans, isLate: () => performance.now() - start > PATIENCE });
    const ms = performance.now() - start;
    if (ms > slowest.ms) slowest = { name, ms };
    source.close();
  }
  return { slowest, memory: peak() - before };
}

console.log(JSON.stringify(await cost(process.argv[2]!)));
