// Everything that must hold before a change goes in, in the order in which it fails cheapest.
import { buildExtension } from './setup/extension.ts';
import { buildReviewPages } from './setup/review-pages.ts';
import { ensureBrowsers } from './setup/browsers.ts';
import { ensurePages } from './setup/pages.ts';
import { memoryFolder } from './setup/memory-folder.ts';
import { ensurePostgres } from './setup/postgres.ts';
import { step, testStep } from './setup/step.ts';
import type { Outcome } from './setup/step.ts';

async function build(): Promise<Outcome> {
  const started = performance.now();
  const took = () => (performance.now() - started) / 1000;
  try {
    for (const flavour of ['managed', 'store'] as const) {
      buildExtension('chromium', flavour);
      buildExtension('firefox', flavour);
    }
    await buildReviewPages();
    return { name: 'build', ok: true, seconds: took(), counts: null, output: '' };
  } catch (error) {
    return { name: 'build', ok: false, seconds: took(), counts: null, output: (error as Error).message };
  }
}

const format = () => step('format', 'prettier', '--check', '--log-level=warn', '.');
const lint = () => step('lint', 'eslint', '.');
const types = () => step('types', 'tsc', '--noEmit');

/** What stands in one row runs side by side. */
const rows: readonly (readonly (() => Promise<Outcome>)[])[] = [
  // What the entrypoints are called is part of the types, and of what the linter knows.
  [() => step('prepare', 'wxt', 'prepare')],
  [format, types],
  // The linter is one process, and leaves the other processors to the tests.
  [lint, () => testStep('unit', '--project', 'unit')],
  // On both databases: one waits while the other works.
  [() => testStep('service', '--project', 'service', '--project', 'service-postgres')],
  [build],
  [() => testStep('browsers', '--project', 'e2e')],
];

/** A failing step that counted no test is one failure itself, so that the last line never looks clean. */
const failuresOf = ({ ok, counts }: Outcome): number => counts?.failed || (ok ? 0 : 1);

const line = ({ name, ok, seconds, counts }: Outcome): string => {
  const tally = counts ? `  ${counts.passed} passed, ${counts.failed} failed` : '';
  const skipped = counts?.skipped ? `, ${counts.skipped} skipped` : '';
  return `${ok ? 'ok  ' : 'FAIL'} ${name.padEnd(9)} ${seconds.toFixed(1).padStart(6)} s${tally}${skipped}`;
};

const LAST_LINES = 120;

ensureBrowsers(['chromium', 'firefox']);
await ensurePages();
ensurePostgres();

// Profiles, ledgers and copies by the hundred, none of which outlives its test: no disk need see them.
const inMemory = process.env['TMPDIR'] ? null : memoryFolder();
if (inMemory) process.env['TMPDIR'] = inMemory;

const outcomes: Outcome[] = [];
for (const row of rows) {
  const ended = await Promise.all(row.map((run) => run()));
  outcomes.push(...ended);
  for (const outcome of ended) {
    if (!outcome.ok) console.log(outcome.output.trimEnd().split('\n').slice(-LAST_LINES).join('\n'));
    console.log(line(outcome));
  }
  // What the browsers would be given is not what is in the tree.
  if (ended.some(({ name, ok }) => name === 'build' && !ok)) break;
}

const passed = outcomes.reduce((sum, { counts }) => sum + (counts?.passed ?? 0), 0);
const failed = outcomes.reduce((sum, outcome) => sum + failuresOf(outcome), 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
