// The service is told how this device is: once an hour, and soon after its rules changed or were refused.
import { browser } from '../../browser.ts';
import { alarmNames, ensureStatus, ensureStatusSoon } from '../../deliver/schedule.ts';
import { sendStatus } from '../../deliver/send-status.ts';
import { joinedNow } from '../join/kept-joined.ts';
import type { Office } from '../office.ts';
import { deviceHealth } from './device-health.ts';

/** Has the hourly report in the browser's diary. Does nothing else: the worker wakes far more often. */
export const keepReporting = (): Promise<void> => ensureStatus(browser.alarms, Date.now(), Math.random());

export const reportSoon = (): Promise<void> => ensureStatusSoon(browser.alarms, Date.now());

/**
 * Off a show too: how a guard is says nothing of a person, and IT has to know of a browser whose policy was refused
 * meanwhile. A browser of one's own has no more to say once its show has wrapped.
 */
export const mayReport = ({ policy, show }: Pick<Office, 'policy' | 'show'>, isOwn = joinedNow() !== null): boolean =>
  Boolean(policy()?.disclosure.endpoint) && !(isOwn && show.now().off === 'wrapped');

export async function onStatusAlarm(office: Office, name: string): Promise<void> {
  if (name !== alarmNames.status && name !== alarmNames.statusSoon) return;
  await office.source.whenReady();
  await office.show.whenLoaded();
  if (!mayReport(office)) return;
  await sendStatus(office.transport, await deviceHealth(office));
}
