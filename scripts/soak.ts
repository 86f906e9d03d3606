// The long suites, in batches that are kept: stopped and started again, it goes on where it was.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Soak, SoakResult } from '../tests/soak/soak-result.ts';
import { ensureBrowsers } from './setup/browsers.ts';
import { buildExtension } from './setup/extension.ts';
import { ensurePages } from './setup/pages.ts';
import { inRoot } from './setup/root.ts';

const BATCH = 10;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    /** Forgets what earlier runs kept. */
    fresh: { type: 'boolean', default: false },
  },
});

const suites = readdirSync(inRoot('tests', 'soak'))
  .filter((file) => file.endsWith('.soak.ts') && file.startsWith(values.only))
  .map((file) => file.replace('.soak.ts', ''));

const keptAt = (name: string, seed: number): string => inRoot('soak', name, `${seed}.json`);

async function batch(name: string, rounds: number, seed: number): Promise<SoakResult> {
  const file = keptAt(name, seed);
  if (!values.fresh && existsSync(file)) {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as SoakResult;
    if (kept.failures.length === 0 && kept.rounds >= rounds) return kept;
  }
  const { default: soak } = (await import(inRoot('tests', 'soak', `${name}.soak.ts`))) as { default: Soak };
  const result = await soak({ rounds, seed });
  mkdirSync(inRoot('soak', name), { recursive: true });
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
  return result;
}

async function suite(name: string): Promise<boolean> {
  let clean = true;
  const total = Number(values.rounds);
  for (let done = 0; done < total; done += BATCH) {
    const seed = Number(values.seed) + done / BATCH;
    const result = await batch(name, Math.min(BATCH, total - done), seed);
    const counts = Object.entries(result.counts).map(([what, count]) => `${count} ${what}`);
    console.log(`${name}  seed ${seed}  ${result.rounds} rounds  ${counts.join(', ')}`);
    for (const failure of result.failures) console.log(`  FAIL ${failure}`);
    clean &&= result.failures.length === 0;
  }
  return clean;
}

ensureBrowsers(['chromium']);
await ensurePages();
buildExtension('chromium');
const outcomes: boolean[] = [];
for (const name of suites) outcomes.push(await suite(name));
const failed = outcomes.filter((clean) => !clean).length;
console.log(`${outcomes.length - failed} suites clean, ${failed} not; results in soak/`);
process.exit(failed > 0 ? 1 : 0);
