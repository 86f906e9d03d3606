// Reads one large file in a process of its own, so that its peak memory is its own: `measure.ts NAME ours|bare|made`.
import { strFromU8, unzipSync } from 'fflate';
import { extractFile } from '../../../lib/extract/extract-file.ts';
import { nodeMeans } from '../../../scripts/setup/node-means.ts';
import { bareScans } from './scanned-pages.ts';
import { type LargeFile, type LargeName, largeFiles } from './large-files.ts';

/** The library alone: everything unpacked at once, tags struck out. For what no library takes, the ends are read. */
async function bare({ name, bytes, source }: LargeFile): Promise<number> {
  if (bytes && name.endsWith('.pdf')) return bareScans(bytes);
  if (!bytes)
    return (await source.read(0, 262_144)).length + (await source.read(source.size - 262_144, source.size)).length;
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(?:xml|txt)$/.test(name));
  return parts.reduce((sum, [, part]) => sum + strFromU8(part).replace(/<[^<>]*>/g, ' ').length, 0);
}

const [name, way] = process.argv.slice(2) as [LargeName, string];
const file = largeFiles[name]();
const start = performance.now();
const read = way === 'ours' ? await extractFile(file.source, file.name, { means: nodeMeans }) : null;
if (way === 'bare') await bare(file);
const ms = performance.now() - start;
process.stdout.write(
  JSON.stringify({ ms, peak: process.resourceUsage().maxRSS / 1024, unreadable: read?.unreadable ?? null }),
);
