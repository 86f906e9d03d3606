// Every benchmark, one after the other: one table, ratios against a baseline of the same run, kept in bench/results.json.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { BenchRow } from '../tests/bench/bench-row.ts';
import { ensureBrowsers } from './setup/browsers.ts';
import { buildExtension } from './setup/extension.ts';
import { buildReviewPages } from './setup/review-pages.ts';
import { ensurePages } from './setup/pages.ts';
import { inRoot } from './setup/root.ts';

const { values } = parseArgs({
  options: {
    /** Benchmarks whose name begins so. */
    only: { type: 'string', default: '' },
    /** The largest sizes too. */
    scale: { type: 'boolean', default: false },
    /** Takes the extension as it was built last. */
    'no-build': { type: 'boolean', default: false },
  },
});
if (values.scale) process.env.BENCH_SCALE = '1';

interface Result extends BenchRow {
  bench: string;
  /** Null where there is no target. */
  met: boolean | null;
}

/** Weighs `under 2 ms`, `≤ 3.5 passes`, `≥ 1000 records/s`: passes are the ratio, everything else is the value. */
function met({ target, value, ratio }: BenchRow): boolean | null {
  const [, sign, limit, unit] = /(under|<|≤|≥)\s*([\d.]+)\s*(\S*)/.exec(target ?? '') ?? [];
  if (!limit) return null;
  const measured = unit === 'passes' ? (ratio ?? NaN) : value;
  if (sign === '≥') return measured >= Number(limit);
  return sign === '≤' ? measured <= Number(limit) : measured < Number(limit);
}

async function run(bench: string): Promise<Result[]> {
  const file = inRoot('tests', 'bench', `${bench}.bench.ts`);
  const { default: measure } = (await import(file)) as { default: () => Promise<BenchRow[]> };
  return (await measure()).map((row) => ({ bench, ...row, met: met(row) }));
}

const figure = (value: number): string => {
  if (value >= 100) return Math.round(value).toLocaleString('en-GB');
  return String(Number(value.toPrecision(3)));
};

const heads = ['what', 'measured', 'against', 'ratio', 'target', ''];
const cells = ({ name, value, unit, baseline, ratio, target, met }: Result): string[] => [
  name,
  `${figure(value)} ${unit}`.trimEnd(),
  baseline ? `${figure(baseline.value)} ${baseline.name}` : '',
  ratio === undefined ? '' : `× ${figure(ratio)}`,
  target ?? '',
  met === null ? '' : met ? 'met' : 'MISSED',
];

function table(results: readonly Result[]): string {
  const lines = [heads, ...results.map(cells)];
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  const text = (line: readonly string[]) => line.map((cell, column) => cell.padEnd(widths[column]!)).join('  ');
  return lines.map((line) => text(line).trimEnd()).join('\n');
}

const benches = readdirSync(inRoot('tests', 'bench'))
  .filter((file) => file.endsWith('.bench.ts') && file.startsWith(values.only))
  .map((file) => file.replace('.bench.ts', ''));
if (benches.includes('screen')) {
  ensureBrowsers(['chromium']);
  if (!values['no-build']) await buildReviewPages();
}
if (benches.includes('page')) {
  ensureBrowsers(['chromium']);
  await ensurePages();
  if (!values['no-build']) buildExtension('chromium');
}

const results: Result[] = [];
const broken: string[] = [];
for (const bench of benches) {
  process.stderr.write(`${bench}\n`);
  try {
    results.push(...(await run(bench)));
  } catch (error) {
    broken.push(bench);
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  }
}
console.log(table(results));
const processors = cpus();
const machine = { processors: processors.length, model: processors[0]?.model ?? '', node: process.version };
console.log(`${machine.processors} processors, load ${loadavg().map(figure).join(' ')}`);
for (const bench of broken) console.log(`${bench} did not finish`);

mkdirSync(inRoot('bench'), { recursive: true });
const kept = { at: new Date().toISOString(), machine, load: loadavg(), scale: values.scale, broken, results };
writeFileSync(inRoot('bench', 'results.json'), `${JSON.stringify(kept, null, 2)}\n`);
// A target missed on a busy machine is for a person to weigh; a benchmark that breaks is not.
process.exit(broken.length > 0 ? 1 : 0);
