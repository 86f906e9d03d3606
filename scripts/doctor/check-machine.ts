import { readFileSync } from 'node:fs';
import type { KitBrowser } from '../release/identity.ts';
import { kitBrowsers } from '../release/identity.ts';
import { examine } from './examine.ts';
import type { Diagnosis, Expectation } from './examine.ts';
import { findSources, installedBrowsers } from './find-sources.ts';
import { readProfile } from './profile-source.ts';
import { readRegistry } from './registry-source.ts';
import type { Problem, Source } from './source.ts';

export interface Machine {
  /** Root of the Linux file system to look at; ignored where a file is given. */
  root: string;
  /** A registry export (.reg) or a configuration profile to look at instead. */
  file?: string | undefined;
}

interface Found {
  sources: Source[];
  browsers: KitBrowser[];
  problems: Map<KitBrowser, Problem[]>;
}

function found({ root, file }: Machine): Found | string {
  if (!file) {
    const sources = findSources(root);
    const browsers = installedBrowsers(root);
    const all = kitBrowsers.filter(
      (name) => browsers.includes(name) || sources.some(({ browser }) => browser === name),
    );
    return { sources, browsers: all, problems: new Map() };
  }
  const bytes = readFileSync(file);
  const read = file.endsWith('.reg') ? readRegistry(file, bytes) : readProfile(file, bytes.toString('utf8'));
  if (!read) return `${file} is neither a registry export (.reg) nor a configuration profile.`;
  return { ...read, browsers: read.sources.map(({ browser }) => browser) };
}

export type Ids = Record<KitBrowser, string>;

/** One diagnosis for each browser there is, or why there can be none. */
export function checkMachine(machine: Machine, ids: Ids, expected: Omit<Expectation, 'id'>): Diagnosis[] | string {
  const there = found(machine);
  if (typeof there === 'string') return there;
  if (there.browsers.length === 0) return 'No browser and no policy of one was found.';
  return there.browsers.map((browser) => {
    const own = there.sources.filter((source) => source.browser === browser);
    const diagnosis = examine(browser, own, { ...expected, id: ids[browser] });
    const problems = [...(there.problems.get(browser) ?? []), ...diagnosis.problems];
    const drifted = diagnosis.state === 'drift' || problems.some(({ weight }) => weight === 'wrong');
    return { ...diagnosis, problems, state: drifted ? 'drift' : diagnosis.state };
  });
}

/** For drift detectors: 0 in force everywhere, 1 drift somewhere, 2 nobody can tell from here. */
export function exitCode(diagnoses: readonly Diagnosis[]): number {
  if (diagnoses.some(({ state }) => state === 'drift')) return 1;
  return diagnoses.some(({ state }) => state === 'cannot tell') ? 2 : 0;
}
