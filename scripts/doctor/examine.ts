import { readPolicy } from '../../lib/policy/read-policy.ts';
import type { KitBrowser } from '../release/identity.ts';
import { delivered } from './delivered.ts';
import { examineEntry } from './extension-entry.ts';
import { settingsOf } from './settings-of.ts';
import { isDictionary, wrong } from './source.ts';
import type { Dictionary, Problem, Source } from './source.ts';

export interface Expectation {
  id: string;
  /** The policy that should be in force, as text; null: any that is accepted. */
  policy: string | null;
  now: number;
}

export interface Diagnosis {
  browser: KitBrowser;
  state: 'in force' | 'drift' | 'cannot tell';
  /** What the extension says of the policy it will be given. */
  policy: string;
  problems: Problem[];
}

interface Taken {
  source: Source;
  settings: Dictionary;
}

/** Of two files that set the same name the last by name counts in Chromium; Firefox reads only the first place. */
function winners(browser: KitBrowser, taken: readonly Taken[]): { settings: Dictionary; problems: Problem[] } {
  const problems: Problem[] = [];
  const from = new Map<string, string>();
  const settings: Dictionary = {};
  for (const { source, settings: some } of browser === 'firefox' ? taken.slice(0, 1) : taken) {
    for (const [name, value] of Object.entries(some)) {
      const before = from.get(name);
      if (before && ['ExtensionSettings', '3rdparty'].includes(name) && !sharesNothing(name, settings[name], value))
        problems.push(wrong(name, `is set by ${before} and by ${source.name}; the second counts`));
      from.set(name, source.name);
      settings[name] = name === '3rdparty' ? together(settings[name], value) : value;
    }
  }
  const ignored = browser === 'firefox' ? taken.slice(1) : [];
  problems.push(
    ...ignored.map(({ source }) => wrong(source.name, `is ignored: ${taken[0]?.source.name} is read instead`)),
  );
  return { settings, problems };
}

const ofExtensions = (value: unknown): Dictionary => {
  const inner = isDictionary(value) ? value['extensions'] : undefined;
  return isDictionary(inner) ? inner : {};
};

const sharesNothing = (name: string, before: unknown, after: unknown): boolean =>
  name === '3rdparty' && !Object.keys(ofExtensions(after)).some((id) => id in ofExtensions(before));

/** What extensions are given is put together by extension, unlike every other policy. */
const together = (before: unknown, after: unknown): unknown =>
  isDictionary(before) && isDictionary(after)
    ? { ...before, ...after, extensions: { ...ofExtensions(before), ...ofExtensions(after) } }
    : after;

const FORCE_LIST = 'ExtensionInstallForcelist';

/** The older way to install by policy: `id;update_url`. */
function byForceList(settings: Dictionary, id: string): boolean {
  const list = settings[FORCE_LIST];
  return Array.isArray(list) && list.some((entry) => typeof entry === 'string' && entry.split(';')[0] === id);
}

function installation(browser: KitBrowser, { settings }: { settings: Dictionary }, id: string): Problem[] {
  const { ExtensionSettings: entry } = settings;
  if (entry === undefined)
    return byForceList(settings, id) ? [] : [wrong('ExtensionSettings', 'is not set: nobody installs the guard')];
  const problems = examineEntry(browser, id, entry);
  const ownEntry = isDictionary(entry) && id in entry;
  // Installed by the list, and nothing under ExtensionSettings speaks against it.
  return byForceList(settings, id) && !ownEntry
    ? problems.filter(({ what }) => !what.startsWith('has no entry'))
    : problems;
}

function said(policy: unknown, { policy: expected, now }: Expectation): { line: string; problems: Problem[] } {
  if (policy === undefined)
    return { line: 'none: the built-in rules', problems: [wrong('policy', 'does not reach the extension')] };
  const reading = readPolicy(policy, { now });
  if (!reading.ok)
    return {
      line: 'refused: the one before stays in force, or the built-in rules',
      problems: reading.reasons.map((reason) => wrong('policy', reason)),
    };
  const { revision, productions } = reading.policy;
  const line = `revision ${revision}, production ${productions.map(({ id }) => id).join(', ')}`;
  if (expected === null) return { line, problems: [] };
  const text = typeof policy === 'string' ? policy : JSON.stringify(policy);
  const same = text === expected || JSON.stringify(policy) === JSON.stringify(JSON.parse(expected));
  return { line, problems: same ? [] : [wrong('policy', `is not the expected one (this is revision ${revision})`)] };
}

function stateOf(problems: readonly Problem[]): Diagnosis['state'] {
  if (problems.some(({ weight }) => weight === 'wrong')) return 'drift';
  return problems.some(({ weight }) => weight === 'unknown') ? 'cannot tell' : 'in force';
}

/** What one browser will deliver to the extension, and every mistake on the way there. */
export function examine(browser: KitBrowser, sources: readonly Source[], expected: Expectation): Diagnosis {
  const read = sources.map((source) => ({ source, ...settingsOf(source) }));
  const merged = winners(
    browser,
    read.filter(({ source }) => source.level === 'mandatory'),
  );
  const { policy, problems } = delivered(browser, expected.id, merged.settings);
  const { line, problems: reasons } = said(policy, expected);
  const unknown = read.flatMap((one) => one.problems).some(({ weight }) => weight === 'unknown');
  const all = [
    ...read.flatMap((one) => one.problems),
    ...merged.problems,
    ...installation(browser, merged, expected.id),
    ...problems,
    // Where a file could not be read, what is missing may well stand in it.
    ...(policy === undefined && (unknown || problems.length > 0) ? [] : reasons),
  ];
  const counted = unknown
    ? all.map((problem) => (problem.what.includes('is not set') ? { ...problem, weight: 'unknown' as const } : problem))
    : all;
  return { browser, state: stateOf(counted), policy: line, problems: counted };
}
