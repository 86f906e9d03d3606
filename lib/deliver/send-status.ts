// Tells the production's service how this device is, so that one that is silent or half set up is noticed.
import { STATUS_TYPE, StatusReply } from '../model/health.ts';
import type { DeviceHealth, DeviceStatus } from '../model/health.ts';
import { asDevice } from './as-device.ts';
import { changeNote } from './delivery-note.ts';
import type { FlushDeps } from './flush.ts';
import { judge } from './outcome.ts';

/** One report; it replaces the one before. False: there is no service, or it did not take it. Nothing is kept for later. */
export async function sendStatus(deps: FlushDeps, health: DeviceHealth): Promise<boolean> {
  const config = await deps.config();
  if (!config) return false;
  const body = JSON.stringify({ production: config.production, health } satisfies DeviceStatus);
  const asked = deps.clock();
  const request = { method: 'POST', path: '/v1/status', body, contentType: STATUS_TYPE } as const;
  const exchange = await asDevice(deps, config, request);
  const outcome = exchange && judge(exchange, deps.clock());
  const reply = outcome?.kind === 'answered' ? StatusReply.safeParse(outcome.body) : null;
  if (!reply?.success) return false;
  const here = (asked + deps.clock()) / 2;
  const skewMs = Math.round(Date.parse(reply.data.at) - here);
  await changeNote(deps.store, { skewMs, reportedAt: reply.data.at });
  return true;
}
