// The service is told how this device is: once an hour, and soon after its rules changed or were refused.
import { browser } from '../../browser.ts';
import { alarmNames, ensureStatus, ensureStatusSoon } from '../../deliver/schedule.ts';
import { sendStatus } from '../../deliver/send-status.ts';
import type { Office } from '../office.ts';
import { deviceHealth } from './device-health.ts';

/** Has the hourly report in the browser's diary. Does nothing else: the worker wakes far more often. */
export const keepReporting = (): Promise<void> => ensureStatus(browser.alarms, Date.now(), Math.random());

export const reportSoon = (): Promise<void> => ensureStatusSoon(browser.alarms, Date.now());

export async function onStatusAlarm(office: Office, name: string): Promise<void> {
  if (name !== alarmNames.status && name !== alarmNames.statusSoon) return;
  await office.source.whenReady();
  await office.show.whenLoaded();
  // On no show nobody is told anything of this browser: it counts as silent there.
  if (office.show.isOn() && office.policy()?.disclosure.endpoint)
    await sendStatus(office.transport, await deviceHealth(office));
}
