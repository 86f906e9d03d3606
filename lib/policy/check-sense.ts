import type { Policy } from '../model/policy.ts';
import { neverLifted } from '../decide/rules.ts';
import { checkEffect } from './check-effect.ts';
import { checkPattern } from './check-pattern.ts';
import { checkPassages } from '../protect/passages/check-passages.ts';
import { checkPictures } from '../protect/pictures/check-pictures.ts';
import { dayOf } from './on-a-show.ts';
import { nearest } from './nearest.ts';
import { MAX_LINES } from './reasons.ts';
import type { ReadOptions } from './read-policy.ts';

/** A clock this far behind the document is worth a word, not a refusal. */
const DAY_MS = 24 * 60 * 60 * 1000;

interface Findings {
  reasons: string[];
  warnings: string[];
}

/** What a well-formed document may still get wrong: dates, rollback, repeats, patterns, tools that contradict. */
export function checkSense(policy: Policy, options: ReadOptions): Findings {
  const found: Findings = { reasons: [], warnings: [] };
  checkTime(policy, options, found);
  checkRevision(policy, options, found);
  checkDates(policy, found);
  checkRepeats(policy, found);
  checkPatterns(policy, found);
  const flaw = checkPassages(policy.protect.passages);
  if (flaw) found.reasons.push(`protect.passages: ${flaw}.`);
  const blemish = checkPictures(policy.protect.images);
  if (blemish) found.reasons.push(`protect.images: ${blemish}.`);
  checkLanguages(policy, found);
  checkTools(policy, options.knownTools, found);
  // Patterns are tried out: only those that were found to be fit.
  if (found.reasons.length === 0)
    found.warnings.push(...checkEffect(policy, dayOf(new Date(options.now ?? Date.now()))));
  return found;
}

function checkTime(policy: Policy, { now = Date.now(), mayBeExpired }: ReadOptions, found: Findings): void {
  const issued = policy.issuedAt === null ? null : Date.parse(policy.issuedAt);
  const expires = policy.expiresAt === null ? null : Date.parse(policy.expiresAt);
  if (issued !== null && expires !== null && expires <= issued) found.reasons.push('expiresAt is not after issuedAt.');
  else if (expires !== null && expires <= now && !mayBeExpired)
    found.reasons.push(`expiresAt: the policy expired on ${policy.expiresAt}.`);
  if (issued !== null && issued > now + DAY_MS) {
    found.warnings.push(`issuedAt: ${policy.issuedAt} is still to come on this computer's clock.`);
  }
}

function checkRevision(policy: Policy, { floorRevision = 0 }: ReadOptions, found: Findings): void {
  if (policy.revision < floorRevision) {
    found.reasons.push(`revision: ${policy.revision} is older than ${floorRevision}, the oldest this device accepts.`);
  }
  if (policy.revision < policy.minRevision && policy.bundle === null) {
    found.reasons.push(`minRevision: ${policy.minRevision} is above the document's own revision, ${policy.revision}.`);
  }
}

function checkDates(policy: Policy, found: Findings): void {
  policy.productions.forEach(({ starts, wraps }, i) => {
    if (starts && wraps && wraps < starts) found.reasons.push(`productions[${i}].wraps is before starts.`);
  });
  policy.protect.talent.forEach(({ consent }, i) =>
    consent.forEach(({ from, until }, j) => {
      if (from && until && until < from) found.reasons.push(`protect.talent[${i}].consent[${j}].until is before from.`);
    }),
  );
}

function checkRepeats(policy: Policy, found: Findings): void {
  const lists: [string, string[]][] = [
    ['productions[#].id', policy.productions.map(({ id }) => id)],
    ['tools.entries[#].tool', policy.tools.entries.map(({ tool }) => tool)],
    ['tools.custom[#].id', policy.tools.custom.map(({ id }) => id)],
    ['protect.patterns[#].id', policy.protect.patterns.map(({ id }) => id)],
  ];
  for (const [place, ids] of lists) {
    const seen = new Map<string, number>();
    ids.forEach((id, i) => {
      const first = seen.get(id);
      if (first === undefined) seen.set(id, i);
      else found.reasons.push(`${place.replace('#', `${i}`)}: "${id}" is already there as entry [${first}].`);
    });
  }
}

function checkPatterns(policy: Policy, found: Findings): void {
  policy.protect.patterns.forEach(({ regex }, i) => {
    const verdict = checkPattern(regex);
    if (!verdict.ok) found.reasons.push(`protect.patterns[${i}].regex: ${verdict.why}`);
  });
}

/** What comes with the extension. */
const SHIPPED = new Set(['eng']);

function checkLanguages({ ocrLanguages, ocrData }: Policy, { warnings }: Findings): void {
  const lacking = ocrLanguages.filter((language) => !SHIPPED.has(language));
  if (ocrData === null && lacking.length > 0)
    warnings.push(`ocrLanguages: ${lacking.join(', ')} cannot be read: "ocrData" does not say where it lies.`);
}

function checkTools(policy: Policy, knownTools: ReadonlySet<string> | undefined, found: Findings): void {
  const { entries, custom } = policy.tools;
  const own = new Set(custom.map(({ id }) => id));
  const blocked = new Set(entries.filter(({ status }) => status === 'blocked').map(({ tool }) => tool));
  const look = (place: string, id: string) => {
    if (!knownTools || own.has(id) || knownTools.has(id)) return;
    // Looking for what was meant costs a pass over the catalogue: only for lines somebody will read.
    const meant = found.warnings.length < MAX_LINES ? nearest(id, [...knownTools, ...own]) : null;
    found.warnings.push(`${place}: no tool "${id}" is known.${meant === null ? '' : ` Did you mean "${meant}"?`}`);
  };
  entries.forEach((entry, i) => {
    const place = `tools.entries[${i}]`;
    look(`${place}.tool`, entry.tool);
    entry.instead.forEach((id, j) => {
      if (blocked.has(id))
        found.warnings.push(`${place}.instead[${j}]: "${id}" is blocked itself, so it is not offered.`);
      else look(`${place}.instead[${j}]`, id);
    });
    for (const id of entry.permits.filter((id) => neverLifted.has(id))) {
      found.warnings.push(`${place}.permits: "${id}" is never lifted by a permit.`);
    }
    if (entry.permits.length > 0 && entry.status === 'blocked') {
      found.warnings.push(`${place}.permits: has no effect on a blocked tool.`);
    }
  });
  custom.forEach(({ id }, i) => {
    if (knownTools?.has(id))
      found.warnings.push(`tools.custom[${i}].id: "${id}" is in the catalogue too; this entry is used.`);
  });
}
