// Every benchmark, one table, ratios against a baseline of the same run.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { BenchRow } from '../tests/bench/bench-row.ts';
import { ensureBrowsers } from './setup/browsers.ts';
import { buildExtension } from './setup/extension.ts';
import { ensurePages } from './setup/pages.ts';
import { inRoot } from './setup/root.ts';

const only = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '';
if (process.argv.includes('--scale')) process.env.BENCH_SCALE = '1';

const files = readdirSync(inRoot('tests', 'bench')).filter((file) => file.endsWith('.bench.ts') && file.includes(only));

const figure = (value: number): string => {
  if (value >= 100) return Math.round(value).toLocaleString('en-GB');
  return value.toPrecision(3);
};

function cells({ name, value, unit, baseline, ratio, target }: BenchRow): string[] {
  const against = baseline ? `${baseline.name} ${figure(baseline.value)}` : '';
  return [name, `${figure(value)} ${unit}`, against, ratio === undefined ? '' : `× ${figure(ratio)}`, target ?? ''];
}

function table(rows: readonly string[][]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

interface Suite {
  suite: string;
  rows: BenchRow[];
  error?: string;
}

async function run(file: string): Promise<Suite> {
  const suite = file.replace('.bench.ts', '');
  try {
    const { default: bench } = (await import(inRoot('tests', 'bench', file))) as { default: () => Promise<BenchRow[]> };
    return { suite, rows: await bench() };
  } catch (error) {
    return { suite, rows: [], error: (error as Error).message };
  }
}

ensureBrowsers(['chromium']);
await ensurePages();
buildExtension('chromium');

const suites: Suite[] = [];
for (const file of files) {
  process.stderr.write(`${file}\n`);
  suites.push(await run(file));
}
const heads = ['what', 'measured', 'against', 'ratio', 'target'];
console.log(table([heads, ...suites.flatMap(({ rows }) => rows.map(cells))]));
for (const { suite, error } of suites) if (error) console.log(`${suite} did not finish: ${error}`);

mkdirSync(inRoot('bench'), { recursive: true });
const machine = { processors: cpus().length, model: cpus()[0]?.model ?? '', node: process.version };
const results = { at: new Date().toISOString(), machine, scale: process.env.BENCH_SCALE === '1', suites };
writeFileSync(inRoot('bench', 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
process.exit(suites.some(({ error }) => error) ? 1 : 0);
