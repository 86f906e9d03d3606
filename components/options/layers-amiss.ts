import type { DeviceHealth } from '../../lib/model/health.ts';
import { t } from '../../lib/words/t.ts';

/** Above this a service refuses what a browser sends. */
const MAX_SKEW_MS = 5 * 60 * 1000;

/** What of the guard itself is not as it should be, in plain words. */
export function layersAmiss({ layers, sites, clockSkewMs, policy }: DeviceHealth): string[] {
  const amiss: string[] = [];
  if (policy.missingSince !== null) amiss.push(t('health.amiss.missing'));
  if (sites.granted < sites.tools) amiss.push(t('health.amiss.sites', { granted: sites.granted, tools: sites.tools }));
  else if (layers.gestures !== 'live') amiss.push(t('health.amiss.pages'));
  if (layers.refusals !== 'live') amiss.push(t('health.amiss.refusals'));
  if (clockSkewMs !== null && Math.abs(clockSkewMs) > MAX_SKEW_MS) amiss.push(t('health.amiss.clock'));
  return amiss;
}
