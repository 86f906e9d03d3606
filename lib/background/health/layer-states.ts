import { browser } from '../../browser.ts';
import type { DeviceHealth, LayerState } from '../../model/health.ts';
import { pageMatches } from '../../tools/match-patterns.ts';
import { beyondManifest } from '../beyond-manifest.ts';
import type { Office } from '../office.ts';
import { refusalsOf } from '../refuse-tools.ts';

interface Seen {
  sites: DeviceHealth['sites'];
  delivery: DeviceHealth['delivery'];
}

/** Which parts of the guard are at work now, each looked at where it lives rather than where it was set up. */
export async function layerStates(office: Office, { sites, delivery }: Seen): Promise<DeviceHealth['layers']> {
  const [inPages, refusals] = await Promise.all([pageScripts(office, sites), refusalState(office)]);
  return {
    gestures: inPages,
    'page-hook': inPages,
    network: (await office.gate.isLive()) ? 'live' : 'off',
    refusals,
    log: delivery.trouble === 'storage' ? 'off' : 'live',
  };
}

/** The catalogue's scripts come with the manifest; those for a policy's own tools are registered by us. */
async function pageScripts({ policy, updates }: Office, { tools, granted }: Seen['sites']): Promise<LayerState> {
  if (granted === 0) return 'off';
  const wanted = pageMatches(beyondManifest(policy(), updates));
  const { scripting } = browser as unknown as { scripting: typeof chrome.scripting };
  const there = new Set((await scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches ?? []));
  return granted === tools && wanted.every((match) => there.has(match)) ? 'live' : 'partly';
}

async function refusalState({ policy, tools }: Office): Promise<LayerState> {
  const { declarativeNetRequest } = browser as unknown as {
    declarativeNetRequest: typeof chrome.declarativeNetRequest;
  };
  const wanted = refusalsOf(policy(), tools).length;
  const there = (await declarativeNetRequest.getDynamicRules()).length;
  if (there === wanted) return 'live';
  return there === 0 ? 'off' : 'partly';
}
