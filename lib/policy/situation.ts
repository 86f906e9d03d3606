import type { Policy } from '../model/policy.ts';
import type { PolicyStamp } from '../model/snapshot.ts';
import type { Kept } from './kept.ts';
import type { PolicyNews } from './policy-state.ts';
import type { ReadOptions } from './read-policy.ts';

export interface Accepted {
  policy: Policy;
  warnings: string[];
}

export interface InForce {
  policy: Policy | null;
  source: PolicyStamp['source'];
  warnings: string[];
}

/** Everything a device knows of its rules. */
export interface Situation {
  kept: Kept;
  /** What the administrator set, as last accepted: it says where signed policies come from and who may sign them. */
  managed: Accepted | null;
  /** The signed policy, as last accepted. */
  signed: Accepted | null;
  /** Null: nobody knows yet, and everything is held. */
  inForce: InForce | null;
}

export interface Hearing {
  situation: Situation;
  news: PolicyNews[];
  /** Milliseconds until it is worth asking the browser again; null when only a change is. */
  again: number | null;
}

export interface Moment extends Pick<ReadOptions, 'knownTools'> {
  now: number;
  /** An empty answer still means "not yet". */
  early: boolean;
  /** Records of a policy that is gone are still to be delivered: it stays until they are, for a time. */
  owed?: boolean;
}

export const builtInRules: InForce = { policy: null, source: 'built-in', warnings: [] };

/** A record has room for this much. */
const MAX_REASON = 1_800;

export const told = (reasons: readonly string[]): string => {
  const text = reasons.join(' ');
  return text.length > MAX_REASON ? `${text.slice(0, MAX_REASON - 1)}…` : text;
};

export const sameText = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
