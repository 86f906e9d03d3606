// Reads every file of a folder as the extension does and prints what the slowest took and what memory the worst needed.
import { closeSync, fstatSync, openSync, readdirSync, readFileSync, readSync, writeFileSync } from 'node:fs';
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
  /** The file that needed most, above what the process held before it, bytes. */
  hungriest: { name: string; bytes: number };
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

/** Of the kernel's account of this process: VmRSS is what it holds, VmHWM the most it held since it was last reset. */
const held = (what: 'VmRSS' | 'VmHWM'): number =>
  1024 * Number(new RegExp(`${what}:\\s+(\\d+)`).exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);

/** What earlier files left behind is collected first; then the most that is held is counted anew. */
function startCounting(): number {
  globalThis.gc?.();
  writeFileSync('/proc/self/clear_refs', '5');
  return held('VmRSS');
}

async function cost(folder: string): Promise<Cost> {
  await extractFile(new TextEncoder().encode('The lamp gutters.'), 'x.txt', { means: nodeMeans });
  let slowest = { name: '', ms: 0 };
  let hungriest = { name: '', bytes: 0 };
  for (const name of readdirSync(folder)) {
    const source = sourceOfPath(join(folder, name));
    const before = startCounting();
    const start = performance.now();
    await scanFile(source, name, emptyKit, { means: nodeMeans, isLate: () => performance.now() - start > PATIENCE });
    const ms = performance.now() - start;
    const bytes = held('VmHWM') - before;
    if (ms > slowest.ms) slowest = { name, ms };
    if (bytes > hungriest.bytes) hungriest = { name, bytes };
    source.close();
  }
  return { slowest, hungriest };
}

console.log(JSON.stringify(await cost(process.argv[2]!)));
