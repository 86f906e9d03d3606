import type { CaseLine } from '../../routes/review/cases.ts';

const open = ['escalated', 'under-review'];

/** Alike: asked of the same tool about the same kind of material. A person's consent is never given for several at once. */
export function isBulk(line: CaseLine, picked: readonly CaseLine[]): boolean {
  if (!open.includes(line.status) || line.route === 'consent' || line.kind !== 'approval') return false;
  const [first] = picked;
  return !first || alikeOf(first) === alikeOf(line);
}

const alikeOf = ({ production, tool, detectors }: CaseLine): string =>
  JSON.stringify([production, tool, [...detectors].sort()]);
