import type { Clock } from '../model/instant.ts';
import type { PolicyState } from './policy-state.ts';

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
}
