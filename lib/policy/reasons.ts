import type { z } from 'zod';
import { Policy, POLICY_VERSION } from '../model/policy.ts';
import { knownFields } from './known-fields.ts';
import { nearest } from './nearest.ts';
import { inOurForm, inOurType, meantBy } from './what-to-write.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** `tools.entries[1].status` */
export const placeOf = (path: Path): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown> | null | undefined)?.[step], value);

const shown = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  const text =
    typeof value === 'object' && value !== null
      ? Array.isArray(value)
        ? 'a list'
        : 'an object'
      : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};

const words: Record<string, string> = {
  string: 'text in quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list [ … ]',
  object: 'an object { … }',
  record: 'an object { … }',
};

/** More than a person would work through before trying again; and a hostile document may have thousands. */
export const MAX_LINES = 20;

/** The first lines, and how many there are beside them. */
export function readable(lines: readonly string[], all = lines.length): string[] {
  const first = lines.slice(0, MAX_LINES);
  return all > first.length ? [...first, `… and ${all - first.length} more.`] : first;
}

/** Sentences an administrator can act on: where, what is wrong, what was probably meant. */
export function reasonsFor(issues: readonly Issue[], document: unknown): string[] {
  const faults = issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);
  return readable(
    issues.slice(0, MAX_LINES).flatMap((issue) => reasonsOf(issue, document)),
    faults,
  );
}

function reasonsOf(issue: Issue, document: unknown, above: Path = []): string[] {
  const path = [...above, ...issue.path];
  const place = placeOf(path) || 'The policy';
  const value = valueAt(document, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.slice(0, MAX_LINES).map((key) => unknownField(path, key));
    case 'invalid_value':
      if (value === undefined)
        return [`${place} is missing: write ${issue.values.join(', ').replace(/, ([^,]*)$/, ' or $1')}.`];
      return [`${place}: ${notOneOf(value, issue.values.map(String), path)}`];
    case 'invalid_union':
      return branchFor(issue.errors, value).flatMap((inner) => reasonsOf(inner, document, path));
    case 'invalid_type':
      return [`${place}${ofWrongType(issue.expected, path, value)}.`];
    case 'too_big':
    case 'too_small':
      return [`${place} ${issue.message.startsWith('Too') ? sizeOf(issue) : issue.message}.`];
    default:
      return [`${place}${mayBeShown(path, value) ? `: ${shown(value)}` : ''} ${issue.message}.${formOf(path, value)}`];
  }
}

function ofWrongType(expected: string, path: Path, value: unknown): string {
  const wanted = words[expected] ?? expected;
  if (value === undefined) return ` is missing: ${wanted}`;
  const isShown = typeof value !== 'string' || mayBeShown(path, value);
  const hint = inOurType(expected, path, isShown ? value : null);
  return `: ${isShown ? shown(value) : 'this text'} should be ${wanted}${hint}`;
}

function formOf(path: Path, value: unknown): string {
  const form = mayBeShown(path, value) ? inOurForm(path, value as string) : null;
  return form === null ? '' : ` Write "${form}".`;
}

/** Protected names and tokens are not repeated where a log may keep them. */
const mayBeShown = (path: Path, value: unknown): boolean =>
  typeof value === 'string' && path[0] !== 'protect' && path.at(-1) !== 'enrolmentToken' && !/@/.test(value);

function unknownField(path: Path, key: string): string {
  const known = knownFields(Policy, path);
  const meant = nearest(key, known);
  const place = placeOf([...path, key.slice(0, 80)]);
  if (meant !== null) return `${place} — unknown; did you mean "${meant}"?`;
  return `${place} — unknown field${known.length > 0 ? `; known here: ${listOf(known)}` : ''}.`;
}

function notOneOf(value: unknown, allowed: string[], path: Path): string {
  if (path.at(-1) === 'policyVersion') {
    const hint = value === String(POLICY_VERSION) ? ' Write it without quotes.' : '';
    return `${shown(value)} is not a version this extension reads (${POLICY_VERSION}).${hint}`;
  }
  // How a tool stands that has no entry.
  if (value === 'unlisted') return `"unlisted" is not one of ${listOf(allowed)}. Take the entry out.`;
  const meant = typeof value === 'string' ? meantBy(value, allowed) : null;
  const guess = meant === null ? '' : ` Did you mean "${meant}"?`;
  return `${shown(value)} is not one of ${listOf(allowed)}.${guess}`;
}

const MAX_LISTED = 24;

const listOf = (names: readonly string[]): string =>
  names.length > MAX_LISTED ? `${names.slice(0, MAX_LISTED).join(', ')} …` : names.join(', ');

/** Of two ways to write a field, complain about the one that was tried. */
function branchFor(branches: readonly Issue[][], value: unknown): Issue[] {
  const isObject = typeof value === 'object' && value !== null;
  const tried = branches.find(
    (issues) => isObject === issues.some((issue) => issue.path.length > 0 || issue.code === 'unrecognized_keys'),
  );
  return (tried ?? branches[0] ?? []).slice(0, MAX_LINES);
}

const sizeOf = (issue: Issue): string => {
  if (issue.code === 'too_big') return `has more than ${issue.maximum} entries`;
  return issue.code === 'too_small' ? 'needs at least one entry' : 'has the wrong size';
};
