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
  /** The browser stopped delivering a policy; what was in force stays for the grace. */
  | 'missing'
  /** The grace is over: built-in rules. */
  | 'lapsed';

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
  /** The rules differ from those of the state before. */
  changed: boolean;
  news: PolicyNews[];
}
