// The worker sleeps; alarms wake it when something waits. An alarm that exists is never made again: that would reset it.

export const alarmNames = {
  /** Once, when the next attempt is due. */
  deliver: 'slateguard.deliver',
  /** Every few minutes: idle sittings, old records, and a delivery whose alarm was lost. */
  sweep: 'slateguard.sweep',
  /** Twice a minute while somebody waits for the production's answer. */
  answers: 'slateguard.answers',
  /** Twice a minute, where a signed policy is published: a change is live within one. */
  policy: 'slateguard.policy',
  /** Once an hour: how this device is, to the service; and soon after something about it changed. */
  status: 'slateguard.status',
  statusSoon: 'slateguard.status-soon',
} as const;

/** The part of `browser.alarms` that we use. */
export interface Alarms {
  get(name: string): Promise<{ scheduledTime: number } | undefined>;
  create(name: string, info: { when?: number; periodInMinutes?: number }): void | Promise<void>;
  clear(name: string): Promise<unknown>;
}

export const SWEEP_MINUTES = 5;
/** Browsers fire no alarm sooner. */
const SOONEST_MS = 30_000;

export async function ensureSweep(alarms: Alarms): Promise<void> {
  if (!(await alarms.get(alarmNames.sweep))) await alarms.create(alarmNames.sweep, { periodInMinutes: SWEEP_MINUTES });
}

/** The service calls a device silent after many times this. */
const STATUS_MINUTES = 60;

/** Somewhere in the first minutes, so that a thousand browsers started together do not report together. `random` is in [0, 1). */
export async function ensureStatus(alarms: Alarms, now: number, random: number): Promise<void> {
  if (await alarms.get(alarmNames.status)) return;
  const when = now + SOONEST_MS + Math.round(random * 5 * 60_000);
  await alarms.create(alarmNames.status, { when, periodInMinutes: STATUS_MINUTES });
}

/** Several changes within the half minute are one report. */
export async function ensureStatusSoon(alarms: Alarms, now: number): Promise<void> {
  if (await alarms.get(alarmNames.statusSoon)) return;
  await alarms.create(alarmNames.statusSoon, { when: now + SOONEST_MS });
}

/** As often as a browser lets us. */
const POLICY_MINUTES = 0.5;

/** Asks for the policy for as long as one is published, and lets the worker sleep otherwise. */
export async function ensurePolicyWatch(alarms: Alarms, isPublished: boolean): Promise<void> {
  const isSet = Boolean(await alarms.get(alarmNames.policy));
  if (isPublished && !isSet) await alarms.create(alarmNames.policy, { periodInMinutes: POLICY_MINUTES });
  if (!isPublished && isSet) await alarms.clear(alarmNames.policy);
}

/** Wakes delivery at `at` (ms), or as soon after `now` as a browser can, unless it is to be woken already. */
export async function ensureDelivery(alarms: Alarms, now: number, at: number): Promise<void> {
  if (await alarms.get(alarmNames.deliver)) return;
  await alarms.create(alarmNames.deliver, { when: Math.max(at, now + SOONEST_MS) });
}
