import type { Counters } from './counters.ts';
import type { IdentitySettings } from './identity/identity-settings.ts';
import type { ServiceKey } from './service-key.ts';
import type { RowStore } from './store/rows.ts';

/** What every route is given. */
export interface ServiceContext {
  store: RowStore;
  key: ServiceKey;
  dataDir: string;
  enrolmentToken: string;
  /** Null: the administrator's way in is off. */
  adminToken: string | null;
  identity: IdentitySettings;
  /** `x` of the keys policies are signed with elsewhere; empty: this service signs them. */
  policyKeys: readonly string[];
  now: () => Date;
  counters: Counters;
  limits: Limits;
}

/** Beyond them 429 or 503, with `Retry-After`. Requests are counted in a window. */
export interface Limits {
  /** Per address and minute. */
  enrolments: number;
  /** Wrong tokens per address and minute, enrolment and administrator's together. */
  wrongTokens: number;
  /** Signed requests per device and second. */
  deviceRequests: number;
  /** Reads per address and minute. */
  reads: number;
  /** How long the process may be kept from its work before it answers 503. */
  loopDelayMs: number;
}

export const defaultLimits: Limits = {
  enrolments: 600,
  wrongTokens: 10,
  deviceRequests: 500,
  reads: 6000,
  loopDelayMs: 1000,
};
