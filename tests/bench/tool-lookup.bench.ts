import { catalogue } from '../../lib/tools/catalogue/index.ts';
import { compileTools } from '../../lib/tools/compile-tools.ts';
import { toolFor } from '../../lib/tools/tool-for.ts';
import type { BenchRow } from './bench-row.ts';

const ROUNDS = 60;
const TURNS = 200;

const hits = [
  'https://chatgpt.com/c/0f1e2d3c-4b5a-6978',
  'https://x.com/i/grok?conversation=42',
  'https://sdmntprwestus.oaiusercontent.com/files/1/raw?se=2026-09-01',
  'https://someone-thing.hf.space/queue/join',
  'https://www.midjourney.com/imagine',
];
const misses = [
  'https://www.example.org/a/day/at/the/office?page=2',
  'https://notchatgpt.com/c/0f1e2d3c',
  'https://x.com/home',
  'https://a.very.long.chain.of.labels.cdn.example.net/asset.js',
  'https://docs.example.co.uk/d/1/edit#gid=0',
];

/** Nanoseconds a URL, for one round. */
function timed(urls: readonly string[], work: (url: string) => unknown): number {
  let kept = 0;
  const start = performance.now();
  for (let turn = 0; turn < TURNS; turn += 1) for (const url of urls) if (work(url)) kept += 1;
  const spent = performance.now() - start;
  if (kept > urls.length * TURNS) throw new Error('unreachable: keeps the work from being optimised away');
  return (spent * 1e6) / (urls.length * TURNS);
}

/** Alternates the two so that both see the same machine; the best round of each, because others only add to it. */
function against(name: string, urls: readonly string[], work: (url: string) => unknown): BenchRow {
  const parse = (url: string) => new URL(url);
  const own: number[] = [];
  const base: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    base.push(timed(urls, parse));
    own.push(timed(urls, work));
  }
  const [value, baseline] = [Math.min(...own), Math.min(...base)];
  return {
    name,
    value: Math.round(value),
    unit: 'ns',
    baseline: { name: 'new URL(url) alone', value: Math.round(baseline) },
    ratio: Number((value / baseline).toFixed(2)),
    target: '< 5000 ns',
  };
}

/** Look-up of a tool by address, parsing included, against the parsing alone. */
export default async function toolLookup(): Promise<BenchRow[]> {
  const start = performance.now();
  const index = compileTools(catalogue);
  const compiled = performance.now() - start;
  const small = compileTools(catalogue.slice(0, 20));
  return Promise.resolve([
    { name: 'tool look-up: compile the catalogue, cold', value: Number(compiled.toFixed(2)), unit: 'ms' },
    against('tool look-up: hit', hits, (url) => toolFor(url, index)),
    against('tool look-up: miss', misses, (url) => toolFor(url, index)),
    against('tool look-up: miss, 20 tools only', misses, (url) => toolFor(url, small)),
  ]);
}
