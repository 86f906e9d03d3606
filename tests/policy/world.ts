import { createPolicySource } from '../../lib/policy/load.ts';
import { hex, utf8 } from '../../lib/log/base64url.ts';
import { isSignedBy } from '../../lib/log/is-signed-by.ts';
import type { Fetched, PolicySource } from '../../lib/policy/policy-source.ts';
import type { PolicyState } from '../../lib/policy/policy-state.ts';
import type { Fit } from '../../lib/policy/without-material.ts';
import { NOW } from './builders.ts';

/** What managed storage answers: a value of the key, `absent` (Chromium), or a rejection (Firefox). */
export type Managed = { value: unknown } | 'absent' | 'rejects';

interface Timer {
  at: number;
  then: () => void;
}

/** A browser whose clock, disk and managed storage a test moves by hand. */
export class World {
  /** What the device's clock shows; timers run on their own time, as in a browser. */
  clock = NOW;
  managed: Managed = 'absent';
  /** How long managed storage takes to answer with what it held when asked. */
  answersAfter = 0;
  diskWorks = true;
  /** Productions whose material was deleted here. */
  closed: string[] = [];
  adapt: Fit = (document) => document;
  mayLapse = (): Promise<boolean> => Promise.resolve(true);
  /** What lies at each address; nothing there: no answer. */
  readonly site = new Map<string, string>();
  /** What was asked for, with the etag sent along. */
  readonly asked: [string, string | null][] = [];
  readonly disk = new Map<string, unknown>();
  #elapsed = 0;
  #timers: Timer[] = [];
  #listener: () => void = () => undefined;

  /** A fresh background worker; timers of the one before are gone. */
  async startWorker(): Promise<Worker> {
    this.#timers = [];
    const source = createPolicySource({
      readManaged: () => this.#readManaged(),
      onManagedChange: (listener) => {
        this.#listener = listener;
      },
      local: {
        get: (key) => (this.diskWorks ? Promise.resolve(this.disk.get(key)) : Promise.reject(new Error('disk'))),
        set: (key, value) => {
          if (!this.diskWorks) return Promise.reject(new Error('disk'));
          this.disk.set(key, structuredClone(value));
          return Promise.resolve();
        },
      },
      adapt: (document) => this.adapt(document),
      closed: () => Promise.resolve(this.closed),
      mayLapse: () => this.mayLapse(),
      now: () => this.clock,
      later: (ms, then) => this.#later(ms, then),
      published: {
        ask: (url, etag) => Promise.resolve(this.#ask(url, etag)),
        verify: (...signed) => elsewhere(isSignedBy(...signed)),
        sha256: async (text) => hex(new Uint8Array(await elsewhere(crypto.subtle.digest('SHA-256', utf8(text))))),
      },
    });
    const told: PolicyState[] = [];
    source.onChange((state) => told.push(state));
    source.start();
    await settled();
    return { source, told };
  }

  #ask(url: string, etag: string | null): Fetched {
    this.asked.push([url, etag]);
    const text = this.site.get(url);
    if (text === undefined) return { kind: 'failed', why: 'No answer.' };
    const now = `"${text.length} ${text.slice(-60)}"`;
    return now === etag ? { kind: 'same' } : { kind: 'text', text, etag: now };
  }

  /** The administrator edits the policy and the browser says so. */
  async edit(managed: Managed): Promise<void> {
    this.managed = managed;
    this.#listener();
    await settled();
  }

  async pass(ms: number): Promise<void> {
    const end = this.#elapsed + ms;
    for (;;) {
      const next = this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#timers.splice(this.#timers.indexOf(next), 1);
      this.#moveTo(next.at);
      next.then();
      await settled();
    }
    this.#moveTo(end);
  }

  #moveTo(elapsed: number): void {
    this.clock += elapsed - this.#elapsed;
    this.#elapsed = elapsed;
  }

  #later(ms: number, then: () => void): void {
    this.#timers.push({ at: this.#elapsed + ms, then });
  }

  #readManaged(): Promise<Record<string, unknown>> {
    const answer = this.managed;
    return new Promise((resolve, reject) => {
      const give = () => {
        if (answer === 'rejects') reject(new Error('Managed storage manifest not found'));
        else resolve(answer === 'absent' ? {} : { policy: answer.value });
      };
      if (this.answersAfter === 0) give();
      else this.#later(this.answersAfter, give);
    });
  }
}

export interface Worker {
  source: PolicySource;
  /** Everything listeners heard, in order. */
  told: PolicyState[];
}

/** Signatures and hashes that are being computed on other threads, however long a busy machine takes. */
let underWay = 0;

function elsewhere<T>(work: Promise<T>): Promise<T> {
  underWay++;
  return work.finally(() => underWay--);
}

/** Lets promises run out; no timer of ours is a real one. */
export const settled = async (): Promise<void> => {
  for (let quiet = 0; quiet < 8; quiet = underWay > 0 ? 0 : quiet + 1)
    await new Promise((resolve) => setTimeout(resolve, 0));
};
