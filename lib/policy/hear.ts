// What a device does with each answer of its browser, as one pure function: the rules can only change in here.
import type { Policy } from '../model/policy.ts';
import type { PolicyStamp } from '../model/snapshot.ts';
import { nothingKept } from './kept.ts';
import type { Kept } from './kept.ts';
import type { PolicyNews } from './policy-state.ts';
import { readPolicy } from './read-policy.ts';
import type { ReadOptions } from './read-policy.ts';

/** Chromium answers "nothing" for about 3 s after an install, and 3 to 5 s late at every start. */
export const NOT_YET_MS = 6_000;

/** A policy that vanishes (a device changing hands, a mangled value) stays in force this long. */
export const GRACE_MS = 24 * 60 * 60 * 1000;

export type ManagedAnswer = { kind: 'absent' } | { kind: 'value'; value: unknown };

export interface InForce {
  policy: Policy | null;
  source: PolicyStamp['source'];
  warnings: string[];
}

export interface Situation {
  kept: Kept;
  /** Null: nobody knows yet, and everything is held. */
  inForce: InForce | null;
}

export interface Hearing {
  situation: Situation;
  news: PolicyNews[];
  /** Milliseconds until it is worth asking the browser again; null when only a change is. */
  again: number | null;
}

interface Moment extends Pick<ReadOptions, 'knownTools'> {
  now: number;
  /** An empty answer still means "not yet". */
  early: boolean;
}

const builtInRules: InForce = { policy: null, source: 'built-in', warnings: [] };

/** What a start knows before the browser has answered: the last good policy, or that there was none. */
export function wake(kept: Kept, { now, knownTools }: Omit<Moment, 'early'>): Situation {
  if (kept.text === null) return { kept, inForce: kept.none ? builtInRules : null };
  const reading = readPolicy(kept.text, { now, mayBeExpired: true, knownTools });
  if (reading.ok) {
    return { kept, inForce: { policy: reading.policy, source: 'last known good', warnings: reading.warnings } };
  }
  const reason = told(['The policy kept from last time can no longer be read:', ...reading.reasons]);
  return { kept: { ...nothingKept, refusal: { reason, at: new Date(now).toISOString(), of: 'kept' } }, inForce: null };
}

export function hear(before: Situation, answer: ManagedAnswer, moment: Moment): Hearing {
  if (answer.kind === 'value') return take(before, answer.value, moment);
  if (moment.early) return { situation: before, news: [], again: null };
  return before.inForce?.policy ? miss(before, before.inForce, moment.now) : settleForNone(before);
}

function take(before: Situation, value: unknown, { now, knownTools }: Moment): Hearing {
  const current = before.inForce?.policy ?? null;
  const reading = readPolicy(value, { now, knownTools });
  const reasons = reading.ok ? rollback(current, reading.policy) : reading.reasons;
  if (!reading.ok || reasons.length > 0) return refuse(before, told(reasons), now);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const isNew = current === null || text !== before.kept.text;
  return {
    situation: {
      kept: { text, none: false, missingSince: null, refusal: null },
      inForce: { policy: reading.policy, source: 'managed', warnings: reading.warnings },
    },
    news: isNew ? ['applied'] : [],
    again: null,
  };
}

/** A record has room for this much. */
const MAX_REASON = 1_800;

const told = (reasons: readonly string[]): string => {
  const text = reasons.join(' ');
  return text.length > MAX_REASON ? `${text.slice(0, MAX_REASON - 1)}…` : text;
};

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
    situation: { kept: { ...before.kept, missingSince: null, refusal }, inForce },
    news: isNew ? ['refused'] : [],
    again: null,
  };
}

function miss(before: Situation, inForce: InForce, now: number): Hearing {
  // A clock set back must neither end the grace nor stretch it without end: it starts again.
  const since = Math.min(before.kept.missingSince ?? now, now);
  const left = since + GRACE_MS - now;
  if (left <= 0)
    return {
      situation: { kept: { ...nothingKept, none: true }, inForce: builtInRules },
      news: ['lapsed'],
      again: null,
    };
  const kept = { ...before.kept, missingSince: since, refusal: null };
  return {
    situation: { kept, inForce: { ...inForce, source: 'last known good' } },
    news: before.kept.missingSince === null ? ['missing'] : [],
    again: left,
  };
}

function settleForNone({ kept }: Situation): Hearing {
  const refusal = kept.refusal?.of === 'kept' ? kept.refusal : null;
  return { situation: { kept: { ...nothingKept, none: true, refusal }, inForce: builtInRules }, news: [], again: null };
}
