// The worker sleeps; alarms wake it when something waits. An alarm that exists is never made again: that would reset it.

export const alarmNames = {
  /** Once, when the next attempt is due. */
  deliver: 'slateguard.deliver',
  /** Every few minutes: idle sittings, old records, and a delivery whose alarm was lost. */
  sweep: 'slateguard.sweep',
  /** Twice a minute while somebody waits for the production's answer. */
  answers: 'slateguard.answers',
} as const;

/** The part of `browser.alarms` that we use. */
export interface Alarms {
  get(name: string): Promise<{ scheduledTime: number } | undefined>;
  create(name: string, info: { when?: number; periodInMinutes?: number }): void | Promise<void>;
}

export const SWEEP_MINUTES = 5;
/** Browsers fire no alarm sooner. */
const SOONEST_MS = 30_000;

export async function ensureSweep(alarms: Alarms): Promise<void> {
  if (!(await alarms.get(alarmNames.sweep))) await alarms.create(alarmNames.sweep, { periodInMinutes: SWEEP_MINUTES });
}

/** Wakes delivery at `at` (ms), or as soon after `now` as a browser can, unless it is to be woken already. */
export async function ensureDelivery(alarms: Alarms, now: number, at: number): Promise<void> {
  if (await alarms.get(alarmNames.deliver)) return;
  await alarms.create(alarmNames.deliver, { when: Math.max(at, now + SOONEST_MS) });
}
