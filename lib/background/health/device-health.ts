import { browser } from '../../browser.ts';
import { buildHash } from '../../model/build.ts';
import { DeviceHealth } from '../../model/health.ts';
import { lastManagedRead } from '../managed.ts';
import type { Office } from '../office.ts';
import { catalogueFacts } from './catalogue-facts.ts';
import { grantedSites } from './granted-sites.ts';
import { layerStates } from './layer-states.ts';
import { policyFacts } from './policy-facts.ts';
import { browserOf, coversPrivateWindows, installedBy } from './this-browser.ts';

/** How this browser's guard is, looked up now. Parsed, so that nothing but what the model names is ever in it. */
export async function deviceHealth(office: Office): Promise<DeviceHealth> {
  const state = await office.source.whenReady();
  await office.show.whenLoaded();
  const [catalogue, sites, delivery, installer, privateWindows, note] = await Promise.all([
    catalogueFacts(office.updates.current()),
    grantedSites(office.tools.all()),
    office.delivery.state(),
    installedBy(),
    coversPrivateWindows(),
    office.note().catch(() => null),
  ]);
  const read = lastManagedRead();
  return DeviceHealth.parse({
    at: new Date().toISOString(),
    extension: { version: browser.runtime.getManifest().version, build: buildHash },
    browser: browserOf(navigator.userAgent),
    installedBy: installer,
    ...policyFacts(state, office.stamp()),
    catalogue,
    managedRead: read && { ...read, at: new Date(read.at).toISOString() },
    layers: await layerStates(office, { sites, delivery }),
    sites,
    privateWindows,
    onShow: office.show.isOn(),
    delivery,
    clockSkewMs: note?.skewMs ?? null,
  } satisfies DeviceHealth);
}
