// The long suites, in legs that are kept in soak/: stopped and started again, a run goes on where it was.
import { randomInt } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Soak, SoakSuite } from '../tests/soak/soak-result.ts';
import { ensureBrowsers } from './setup/browsers.ts';
import { buildExtension } from './setup/extension.ts';
import { ensurePages } from './setup/pages.ts';
import { inRoot } from './setup/root.ts';

/** Rounds between two savings. Every leg has a seed of its own: the run's, and the rounds done before added. */
const LEG = 10;
const ROUNDS = 60;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string' },
    seed: { type: 'string' },
    only: { type: 'string', default: '' },
    /** Does not go on with a run that was broken off. */
    fresh: { type: 'boolean', default: false },
    /** Takes the extension as it was built last. */
    'no-build': { type: 'boolean', default: false },
  },
});

interface Run {
  suite: string;
  seed: number;
  wanted: number;
  rounds: number;
  failures: string[];
  counts: Record<string, number>;
  startedAt: string;
  endedAt: string | null;
}

const keptAt = (suite: string): string => inRoot('soak', `${suite}.json`);
const keep = (run: Run): void => writeFileSync(keptAt(run.suite), `${JSON.stringify(run, null, 2)}\n`);

function brokenOff(suite: string): Run | null {
  try {
    const run = JSON.parse(readFileSync(keptAt(suite), 'utf8')) as Run;
    return run.endedAt === null ? run : null;
  } catch {
    return null;
  }
}

function take(suite: string, usual: number): Run {
  const before = values.fresh ? null : brokenOff(suite);
  const seed = values.seed === undefined ? (before?.seed ?? randomInt(1_000_000)) : Number(values.seed);
  const wanted = Number(values.rounds ?? before?.wanted ?? usual);
  if (before?.seed === seed) return { ...before, wanted };
  const startedAt = new Date().toISOString();
  return { suite, seed, wanted, rounds: 0, failures: [], counts: {}, startedAt, endedAt: null };
}

/** Adds one leg to the run. */
async function leg(run: Run, soak: Soak): Promise<void> {
  const seed = run.seed + run.rounds;
  const log = (line: string): void => console.log(`  ${line}`);
  const result = await soak({ rounds: Math.min(LEG, run.wanted - run.rounds), seed, log });
  run.rounds += result.rounds;
  for (const [what, count] of Object.entries(result.counts)) run.counts[what] = (run.counts[what] ?? 0) + count;
  for (const failure of result.failures) {
    console.log(`  FAIL ${failure}`);
    run.failures.push(`seed ${seed}: ${failure}`);
  }
  keep(run);
}

const told = ({ suite, seed, rounds, wanted, failures, counts }: Run): string => {
  const counted = Object.entries(counts).map(([what, count]) => `${count} ${what}`);
  return [`${suite}  seed ${seed}  ${rounds} of ${wanted} rounds`, ...counted, `${failures.length} failures`].join(
    ', ',
  );
};

async function play(suite: string, { default: soak, range }: SoakSuite): Promise<Run> {
  const run = take(suite, range?.rounds ?? ROUNDS);
  do {
    console.log(told(run));
    if (run.rounds < run.wanted) await leg(run, soak);
  } while (run.rounds < run.wanted);
  run.endedAt = new Date().toISOString();
  keep(run);
  return run;
}

const names = readdirSync(inRoot('tests', 'soak'))
  .filter((file) => file.endsWith('.soak.ts') && file.startsWith(values.only))
  .map((file) => file.replace('.soak.ts', ''));
const suites = new Map<string, SoakSuite>();
for (const name of names) suites.set(name, (await import(inRoot('tests', 'soak', `${name}.soak.ts`))) as SoakSuite);
const inBrowser = [...suites.values()].filter(({ range }) => range?.inBrowser !== false);
const browsers = new Set(inBrowser.flatMap(({ range }) => range?.browsers ?? ['chromium' as const]));
if (browsers.size > 0) {
  ensureBrowsers([...browsers]);
  await ensurePages();
  if (!values['no-build']) for (const browser of browsers) buildExtension(browser);
}
mkdirSync(inRoot('soak'), { recursive: true });
const runs: Run[] = [];
for (const [name, suite] of suites) runs.push(await play(name, suite));
for (const run of runs) {
  console.log(`${run.failures.length ? 'FAIL' : 'ok  '} ${told(run)}`);
  for (const failure of run.failures) console.log(`       ${failure}`);
}
process.exit(runs.some(({ failures }) => failures.length > 0) ? 1 : 0);
