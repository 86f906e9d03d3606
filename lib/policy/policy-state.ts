import type { Policy } from '../model/policy.ts';
import type { PolicyStamp } from '../model/snapshot.ts';

/** Why the newest policy was not taken, in an administrator's words, and since when (ISO). */
export interface Refusal {
  reason: string;
  at: string;
}

/** What happened just now, each told once however often the worker restarts: what a record is made of. */
export type PolicyNews =
  /** A policy came into force that was not in force before. */
  | 'applied'
  /** A new document was refused; what was in force stays. */
  | 'refused'
  /** The same for a signed policy. */
  | 'signed-refused'
  /** The browser stopped delivering a policy; what was in force stays for the grace. */
  | 'missing'
  /** The grace is over: built-in rules. */
  | 'lapsed';

/** Where signed policies come from, and how that goes. */
export interface SignedState {
  url: string;
  /** ISO instant of the last answer of that place; null: none yet. */
  checkedAt: string | null;
  /** Why the last question had no answer, in plain words; null when it had one. */
  trouble: string | null;
  /** Of the accepted one; null: none was accepted yet. */
  revision: number | null;
  acceptedAt: string | null;
  /** `x` of the key that signed it. */
  key: string | null;
  refusal: Refusal | null;
}

export interface PolicyState {
  /** Null: built-in rules. */
  policy: Policy | null;
  source: PolicyStamp['source'];
  refusal: Refusal | null;
  /** ISO instant since when the browser delivers none; null while it does, or never did. */
  missingSince: string | null;
  /** Past its `expiresAt`: still in force, and to be said. */
  expired: boolean;
  warnings: string[];
  /** Null: the policy names no place for signed policies. */
  signed: SignedState | null;
  /** Why registered passages or pictures are not here, in plain words; null when nothing is missing. */
  missingLists: string | null;
  /** The rules differ from those of the state before. */
  changed: boolean;
  news: PolicyNews[];
}
