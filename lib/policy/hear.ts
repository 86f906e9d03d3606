// What a device does with each answer of its browser, as one pure function: the rules can only change in here.
import { leading, stillTrusted } from './hear-signed.ts';
import { nothingKept } from './kept.ts';
import type { Kept } from './kept.ts';
import { readPolicy } from './read-policy.ts';
import { builtInRules, sameText, told } from './situation.ts';
import type { Accepted, Hearing, InForce, Moment, Situation } from './situation.ts';
import type { Policy } from '../model/policy.ts';

/** Chromium answers "nothing" for about 3 s after an install, and 3 to 5 s late at every start. */
export const NOT_YET_MS = 6_000;

/** A policy that vanishes (a device changing hands, a mangled value) stays in force this long. */
export const GRACE_MS = 24 * 60 * 60 * 1000;

export type ManagedAnswer = { kind: 'absent' } | { kind: 'value'; value: unknown };

/** What a start knows before the browser has answered: the last good policy, or that there was none. */
export function wake(kept: Kept, moment: Omit<Moment, 'early'>): Situation {
  const nothing = { kept, managed: null, signed: null };
  if (kept.text === null) return { ...nothing, inForce: kept.none ? builtInRules : null };
  const managed = again(kept.text, moment);
  if (managed.ok) {
    const signed = kept.signed?.text ? again(kept.signed.text, moment) : null;
    const good = signed?.ok && stillTrusted(managed.policy, kept.signed!.key, signed) ? signed : null;
    return { kept, managed, signed: good, inForce: { ...(good ?? managed), source: 'last known good' } };
  }
  const reason = told(['The policy kept from last time can no longer be read:', ...managed.reasons]);
  const refusal = { reason, at: new Date(moment.now).toISOString(), of: 'kept' as const };
  return { ...nothing, kept: { ...nothingKept, refusal }, inForce: null };
}

const again = (text: string, { now, knownTools }: Omit<Moment, 'early'>) =>
  readPolicy(text, { now, mayBeExpired: true, knownTools });

export function hear(before: Situation, answer: ManagedAnswer, moment: Moment): Hearing {
  if (answer.kind === 'value') return take(before, answer.value, moment);
  if (moment.early) return { situation: before, news: [], again: null };
  return before.inForce?.policy ? miss(before, before.inForce, moment) : settleForNone(before);
}

function take(before: Situation, value: unknown, { now, knownTools }: Moment): Hearing {
  const current = before.managed?.policy ?? null;
  const reading = readPolicy(value, { now, knownTools });
  const reasons = reading.ok ? rollback(current, reading.policy) : reading.reasons;
  if (!reading.ok || reasons.length > 0) return refuse(before, told(reasons), now);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const managed: Accepted = { policy: same(current, reading.policy), warnings: reading.warnings };
  const { signed } = before.kept;
  const isTrusted = before.signed !== null && stillTrusted(managed.policy, signed?.key ?? null, before.signed);
  const inForce = leading(managed, isTrusted ? before.signed : null);
  const isNew = !sameText(before.inForce?.policy ?? null, inForce.policy) || (!isTrusted && text !== before.kept.text);
  const kept = { text, none: false, missingSince: null, refusal: null, signed: withoutDistrusted(signed, isTrusted) };
  return {
    situation: { kept, managed, signed: isTrusted ? before.signed : null, inForce },
    news: isNew ? ['applied'] : [],
    again: null,
  };
}

/** What was not trusted under these settings is asked for again, whole. */
const withoutDistrusted = (signed: Kept['signed'], isTrusted: boolean): Kept['signed'] =>
  !signed || isTrusted ? signed : { ...signed, text: null, key: null, acceptedAt: null, etag: null };

/** The object that is known already, so that nothing is compiled twice. */
const same = (before: Policy | null, now: Policy): Policy => (before && sameText(before, now) ? before : now);

/** `minRevision` is a floor for what comes after it, on the same production. */
function rollback(current: Policy | null, next: Policy): string[] {
  const isSame = current?.productions[0]?.id === next.productions[0]?.id;
  if (!current || !isSame || next.revision >= current.minRevision) return [];
  return [`revision: ${next.revision} is older than ${current.minRevision}, the oldest this device accepts.`];
}

function refuse(before: Situation, reason: string, now: number): Hearing {
  const known = before.kept.refusal;
  const isNew = known?.of !== 'managed' || known.reason !== reason;
  const refusal = isNew ? { reason, at: new Date(now).toISOString(), of: 'managed' as const } : known;
  const stays = before.inForce ?? builtInRules;
  const inForce = stays.policy ? { ...stays, source: 'last known good' as const } : stays;
  return {
    situation: { ...before, kept: { ...before.kept, missingSince: null, refusal }, inForce },
    news: isNew ? ['refused'] : [],
    again: null,
  };
}

/** Whether a policy that is missing would lapse now. */
export const isGraceOver = ({ missingSince }: Kept, now: number): boolean =>
  missingSince !== null && now - missingSince >= GRACE_MS;

/** Nothing of a policy is left. */
export const lapse = (news: Hearing['news']): Hearing => ({
  situation: { ...nothingInForce, kept: { ...nothingKept, none: true } },
  news,
  again: null,
});

function miss(before: Situation, inForce: InForce, { now, owed = false }: Moment): Hearing {
  // A clock set back must neither end the grace nor stretch it without end: it starts again.
  const since = Math.min(before.kept.missingSince ?? now, now);
  const left = since + GRACE_MS - now;
  if (left <= 0 && !owed) return lapse(['lapsed']);
  const kept = { ...before.kept, missingSince: since, refusal: null };
  return {
    situation: { ...before, kept, inForce: { ...inForce, source: 'last known good' } },
    news: before.kept.missingSince === null ? ['missing'] : [],
    again: left > 0 ? left : null,
  };
}

const nothingInForce = { managed: null, signed: null, inForce: builtInRules };

function settleForNone({ kept }: Situation): Hearing {
  const refusal = kept.refusal?.of === 'kept' ? kept.refusal : null;
  return { situation: { ...nothingInForce, kept: { ...nothingKept, none: true, refusal } }, news: [], again: null };
}
