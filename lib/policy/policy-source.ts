import type { Clock } from '../model/instant.ts';
import type { Policy } from '../model/policy.ts';
import type { Verify } from './judge-published.ts';
import type { Papers } from './papers.ts';
import type { PolicyState } from './policy-state.ts';
import type { Fit } from './without-material.ts';

/** What a place answers that publishes policies. */
export type Fetched =
  | { kind: 'text'; text: string; etag: string | null }
  /** The one with the etag that was sent. */
  | { kind: 'same' }
  /** `absent`: the place answers, and has none. */
  | { kind: 'failed'; why: string; absent?: boolean };

export interface PublishedDeps {
  /** Asks for a text of at most `limit` bytes. Never rejects. */
  ask: (url: string, etag: string | null, limit: number) => Promise<Fetched>;
  verify: Verify;
  /** SHA-256 in hexadecimal of the text as UTF-8. */
  sha256: (text: string) => Promise<string>;
}

export interface PolicySourceDeps {
  /** All of managed storage. May be late, reject (Firefox, when absent) or never settle. */
  readManaged: () => Promise<Record<string, unknown>>;
  onManagedChange: (listener: () => void) => void;
  local: { get: (key: string) => Promise<unknown>; set: (key: string, value: unknown) => Promise<void> };
  now: Clock;
  /** Calls back once after that many milliseconds, if this worker still lives. */
  later: (ms: number, then: () => void) => void;
  /** Ids of the catalogue, to warn about tools nobody knows. */
  knownTools?: ReadonlySet<string>;
  /** What a published policy is here; left out: as it came. */
  adapt?: Fit;
  /** Productions that have wrapped, and whose material was deleted here. */
  closed?: () => Promise<readonly string[]>;
  /** Asked before a policy that is missing lapses: false while its records are still to be delivered. */
  mayLapse?: () => Promise<boolean>;
  /** Told where policies are published, and by whom, before anybody hears of the rules, and at each change of it. */
  beside?: (place: Policy['bundle']) => Promise<void>;
  /** How signed policies and lists are had; left out, there are none. */
  published?: PublishedDeps;
}

export interface PolicySource {
  /** Registers for changes synchronously, then brings the last good policy into force and asks the browser. Call once. */
  start(): void;
  /** Built-in rules while not {@link PolicySource.ready}. */
  current(): PolicyState;
  /** True once somebody knows which rules hold; until then everything is held. */
  ready(): boolean;
  /** The first state that is ready. */
  whenReady(): Promise<PolicyState>;
  onChange(listener: (state: PolicyState) => void): () => void;
  /** Asks the browser again: for an alarm, so that the grace ends on a sleeping worker too. */
  refresh(): Promise<void>;
  /** Asks for the signed policy, where one is named: for an alarm. */
  refreshSigned(): Promise<void>;
  /** Deletes the material of productions that are closed, here and on disk; brings it back for one that goes on again. */
  letGo(): Promise<void>;
  /** Forgets the policy altogether, here and on disk, and asks the browser anew. */
  forget(): Promise<void>;
  /** The documents behind the rules, for whoever looks for a fault in them. */
  papers(): Papers;
}
