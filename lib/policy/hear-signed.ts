// What a device does with a signed policy, as pure functions: which one it takes, and when it stops trusting one.
import type { Policy } from '../model/policy.ts';
import { nothingSigned } from './kept.ts';
import { readPolicy } from './read-policy.ts';
import { sameText, told } from './situation.ts';
import type { Accepted, Hearing, InForce, Moment, Situation } from './situation.ts';
import { withoutMaterial } from './without-material.ts';

/** A document whose signature was verified with a key of the managed policy, or why there is none. */
export type Offer =
  | { kind: 'signed'; policy: string; key: string; etag: string | null }
  | { kind: 'refused'; reason: string; etag: string | null };

const quiet = (situation: Situation): Hearing => ({ situation, news: [], again: null });

/** Whole or not at all: a refusal leaves everything as it is, and says why. */
export function hearSigned(before: Situation, offer: Offer, moment: Moment): Hearing {
  const managed = before.managed?.policy;
  if (!managed?.bundle) return quiet(before);
  if (offer.kind === 'refused') return refuse(before, offer.reason, offer.etag, moment.now);
  const reading = readSigned(before, managed, offer, moment);
  if (!reading.ok) return refuse(before, told(reading.reasons), offer.etag, moment.now);
  const isKnown = before.kept.signed?.text === offer.policy;
  const acceptedAt = isKnown ? before.kept.signed!.acceptedAt : moment.now;
  const { policy: text, key, etag } = offer;
  const kept = { ...before.kept, signed: { text, key, acceptedAt, etag, refusal: null } };
  const signed = isKnown && before.signed ? before.signed : { policy: reading.policy, warnings: reading.warnings };
  const situation = { ...before, kept, signed, inForce: { ...signed, source: 'bundle' as const } };
  return { situation, news: sameText(before.inForce?.policy, signed.policy) ? [] : ['applied'], again: null };
}

/** What signed policies may follow: never backwards, never beside what the administrator names. */
function readSigned(before: Situation, managed: Policy, offer: { policy: string; key: string }, moment: Moment) {
  const reading = readPolicy(offer.policy, { now: moment.now, knownTools: moment.knownTools });
  if (!reading.ok) return reading;
  const { policy } = reading;
  const reasons: string[] = [];
  if (!isTrusted(managed, offer.key)) reasons.push('The key it is signed with is no longer in bundle.publicKeys.');
  const floor = Math.max(managed.revision, managed.minRevision, before.signed?.policy.revision ?? 0);
  if (policy.revision < floor)
    reasons.push(`revision: ${policy.revision} is older than ${floor}, the oldest this device accepts.`);
  if (policy.revision === before.signed?.policy.revision && !isSameDocument(before.kept.signed?.text, offer.policy))
    reasons.push(`revision: ${policy.revision} was published before with other content. Raise it.`);
  if (!isForProduction(managed, policy))
    reasons.push(`productions: this policy is not for ${managed.productions[0]!.id}, which this device is set up for.`);
  return reasons.length > 0 ? { ok: false as const, reasons } : reading;
}

/** Of one whose show has wrapped only the rules are kept. */
const isSameDocument = (kept: string | null | undefined, offered: string): boolean =>
  kept === offered || kept === withoutMaterial(offered);

const isTrusted = (managed: Policy, key: string | null): boolean =>
  managed.bundle?.publicKeys.some(({ x }) => x === key) ?? false;

const isForProduction = (managed: Policy, policy: Policy): boolean =>
  policy.productions.some(({ id }) => id === managed.productions[0]?.id);

function refuse(before: Situation, reason: string, etag: string | null, now: number): Hearing {
  const kept = before.kept.signed ?? nothingSigned;
  const isNew = kept.refusal?.reason !== reason;
  const refusal = isNew ? { reason, at: new Date(now).toISOString() } : kept.refusal;
  const signed = { ...kept, etag, refusal };
  return {
    situation: { ...before, kept: { ...before.kept, signed } },
    news: isNew ? ['signed-refused'] : [],
    again: null,
  };
}

/** Whether what was signed before may still be in force under what the administrator has set now. */
export function stillTrusted(managed: Policy, key: string | null, { policy }: Accepted): boolean {
  if (!isTrusted(managed, key) || !isForProduction(managed, policy)) return false;
  return policy.revision >= Math.max(managed.revision, managed.minRevision);
}

/** The signed policy where there is a trusted one, else the administrator's own. */
export const leading = (managed: Accepted, signed: Accepted | null): InForce =>
  signed ? { ...signed, source: 'bundle' } : { ...managed, source: 'managed' };
