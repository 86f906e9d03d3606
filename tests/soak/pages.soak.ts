// What the browser tests take a share of, in full: every way into every third-party page in both browsers, every format,
// every damage to the log. Installed by policy, so that the network gate is in force and what was cleared has to get through.
import { ensureBrowsers } from '../../scripts/setup/browsers.ts';
import { buildExtension } from '../../scripts/setup/extension.ts';
import { testStep } from '../../scripts/setup/step.ts';
import type { Range, SoakOptions, SoakResult } from './soak-result.ts';

const files = ['guard', 'formats', 'journal'].map((name) => `tests/e2e/${name}`);

/** Once through is all there is. */
export const range: Range = { rounds: 1, inBrowser: true, isSampled: false };

export default async function pages({ rounds, seed, log }: SoakOptions): Promise<SoakResult> {
  ensureBrowsers(['firefox']);
  buildExtension('firefox');
  process.env['EVERY_WAY'] = '1';
  process.env['INSTALL_BY_POLICY'] = '1';
  const { ok, counts, output } = await testStep('pages', '--project', 'e2e', ...files);
  if (!ok) log?.(output);
  const failures = ok ? [] : [`${counts?.failed ?? 'no'} tests failed`];
  return { rounds, seed, failures, counts: { passed: counts?.passed ?? 0 } };
}
