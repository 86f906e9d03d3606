import type { Clock } from '../model/instant.ts';
import { hear, NOT_YET_MS, wake } from './hear.ts';
import type { Hearing, InForce, ManagedAnswer, Situation } from './hear.ts';
import { KEPT_KEY, nothingKept, readKept } from './kept.ts';
import type { PolicyNews, PolicyState } from './policy-state.ts';

/** A browser that has not answered at all by now is not going to: built-in rules until it does. */
export const NO_ANSWER_MS = 10_000;

/** The one key of managed storage. */
export const MANAGED_KEY = 'policy';

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

export function createPolicySource(deps: PolicySourceDeps): PolicySource {
  return new Source(deps);
}

class Source implements PolicySource {
  readonly #deps: PolicySourceDeps;
  readonly #listeners = new Set<(state: PolicyState) => void>();
  #situation: Situation = { kept: nothingKept, inForce: null };
  #state: PolicyState | null = null;
  #early = true;
  #asked = 0;
  #heard = 0;
  #unsaved = false;
  /** Steps run one after another, in the order they were asked for. */
  #turn: Promise<void> = Promise.resolve();

  constructor(deps: PolicySourceDeps) {
    this.#deps = deps;
  }

  start(): void {
    const { later, onManagedChange } = this.#deps;
    onManagedChange(() => void this.refresh());
    this.#turn = this.#wake();
    later(NOT_YET_MS, () => {
      this.#early = false;
      void this.refresh();
    });
    later(NO_ANSWER_MS, () => void this.#inTurn(() => this.#giveUpWaiting()));
    void this.refresh();
  }

  current(): PolicyState {
    return this.#state ?? this.#describe({ policy: null, source: 'built-in', warnings: [] }, false, []);
  }

  ready(): boolean {
    return this.#state !== null;
  }

  whenReady(): Promise<PolicyState> {
    if (this.#state) return Promise.resolve(this.#state);
    return new Promise((resolve) => {
      const stop = this.onChange((state) => {
        stop();
        resolve(state);
      });
    });
  }

  onChange(listener: (state: PolicyState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async refresh(): Promise<void> {
    const ticket = ++this.#asked;
    const answer = await this.#ask();
    await this.#inTurn(() => this.#hear(ticket, answer));
  }

  async #ask(): Promise<ManagedAnswer> {
    try {
      const value = (await this.#deps.readManaged())[MANAGED_KEY];
      return value === undefined || value === null ? { kind: 'absent' } : { kind: 'value', value };
    } catch {
      return { kind: 'absent' };
    }
  }

  #inTurn(step: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(step);
    return this.#turn;
  }

  async #wake(): Promise<void> {
    const stored = await this.#deps.local.get(KEPT_KEY).catch(() => null);
    const { now, knownTools } = this.#deps;
    this.#situation = wake(readKept(stored), { now: now(), ...(knownTools && { knownTools }) });
    this.#tell([]);
  }

  async #hear(ticket: number, answer: ManagedAnswer): Promise<void> {
    // An answer that was overtaken by a newer one is old news.
    if (ticket < this.#heard) return;
    this.#heard = ticket;
    const { now, knownTools } = this.#deps;
    await this.#adopt(
      hear(this.#situation, answer, { now: now(), early: this.#early, ...(knownTools && { knownTools }) }),
    );
  }

  async #giveUpWaiting(): Promise<void> {
    if (this.#state) return;
    this.#situation = { ...this.#situation, inForce: { policy: null, source: 'built-in', warnings: [] } };
    this.#tell([]);
  }

  async #adopt({ situation, news, again }: Hearing): Promise<void> {
    const before = this.#situation.kept;
    this.#situation = situation;
    if (JSON.stringify(before) !== JSON.stringify(situation.kept)) {
      this.#unsaved = await this.#deps.local.set(KEPT_KEY, situation.kept).then(
        () => false,
        () => true,
      );
    }
    this.#tell(news);
    if (again !== null && !this.#early) this.#deps.later(again, () => void this.refresh());
  }

  #tell(news: PolicyNews[]): void {
    const { inForce } = this.#situation;
    if (!inForce) return;
    const state = this.#describe(inForce, !isSame(this.#state?.policy, inForce.policy), news);
    const isNews = news.length > 0 || isDifferent(this.#state, state);
    this.#state = state;
    if (isNews) for (const listener of [...this.#listeners]) listener(state);
  }

  #describe(inForce: InForce, changed: boolean, news: PolicyNews[]): PolicyState {
    const { missingSince, refusal } = this.#situation.kept;
    const expires = inForce.policy?.expiresAt;
    return {
      policy: inForce.policy,
      source: inForce.source,
      refusal: refusal && { reason: refusal.reason, at: refusal.at },
      missingSince: missingSince === null ? null : new Date(missingSince).toISOString(),
      expired: Boolean(expires) && Date.parse(expires!) <= this.#deps.now(),
      warnings: this.#unsaved ? [...inForce.warnings, UNSAVED] : inForce.warnings,
      changed,
      news,
    };
  }
}

const UNSAVED = 'This browser could not keep the policy for its next start.';

const isSame = (a: unknown, b: unknown): boolean => a !== undefined && JSON.stringify(a) === JSON.stringify(b);

const isDifferent = (before: PolicyState | null, after: PolicyState): boolean =>
  before === null ||
  JSON.stringify({ ...before, changed: 0, news: 0 }) !== JSON.stringify({ ...after, changed: 0, news: 0 });
