import { xml } from '../release/update-manifests.ts';
import { admx, admxName } from './admx.ts';
import { browserSettings } from './browser-settings.ts';
import { hardening } from './hardening.ts';
import type { KitOrder } from './kit-order.ts';

const CONFIG = './Device/Vendor/MSFT/Policy/Config';
const INSTALL = './Device/Vendor/MSFT/Policy/ConfigOperations/ADMXInstall';

interface Row {
  name: string;
  uri: string;
  value: string;
}

const enabled = (id: string, value: string): string => `<enabled/><data id="${id}" value="${xml(value)}"/>`;

/** The three lines Intune asks for; the value of each is one string without line breaks. */
const written = (rows: readonly Row[]): string =>
  rows
    .map(({ name, uri, value }) => `Name:      ${name}\nOMA-URI:   ${uri}\nData type: String\nValue:     ${value}\n`)
    .join('\n');

const ingest = (order: KitOrder): Row => ({
  name: 'Slateguard template (before everything else)',
  uri: `${INSTALL}/Slateguard/Policy/SlateguardTemplate`,
  value: admx(order).replaceAll('\n', ' '),
});

const managed = (browser: 'chrome' | 'firefox', order: KitOrder): Row => ({
  name: `Slateguard policy for ${browser}`,
  uri: `${CONFIG}/Slateguard~Policy~Slateguard/${admxName(browser, 'policy')}`,
  value: enabled(`${admxName(browser, 'policy')}_Text`, order.policy),
});

/** Chrome: the policy the extension reads. Installation is in the settings catalogue. */
export const chromeOmaUri = (order: KitOrder): string => written([ingest(order), managed('chrome', order)]);

/** Firefox: installation through Mozilla's own template, which has to be ingested as well, and the policy through ours. */
export function firefoxOmaUri(order: KitOrder): string {
  const { ExtensionSettings } = browserSettings('firefox', order);
  const install: Row = {
    name: 'Slateguard in Firefox: installation (needs firefox.admx ingested under the name Firefox)',
    uri: `${CONFIG}/Firefox~Policy~firefox~Extensions/ExtensionSettingsOneLine`,
    value: enabled('ExtensionSettingsOneLine', JSON.stringify(ExtensionSettings)),
  };
  return written([install, ingest(order), managed('firefox', order)]);
}

/** What to look for in the settings catalogue, and what to put there. */
export function settingsCatalogue(browser: 'chrome' | 'edge', order: KitOrder): string {
  const { ExtensionSettings, ...rest } = browserSettings(browser, order);
  const area = browser === 'chrome' ? 'Google Chrome' : 'Microsoft Edge';
  const lines = Object.entries(rest).map(([name, value]) => {
    const row = hardening.find((entry) => entry.name === name);
    return `${name} = ${JSON.stringify(value)}\n  closes: ${row?.closes}\n  costs:  ${row?.costs}`;
  });
  const policy =
    browser === 'edge'
      ? 'The policy itself: windows/deploy.ps1 as a remediation with windows/detect.ps1. Windows ingests no template that writes below Software\\Policies\\Microsoft\\Edge.'
      : 'The policy itself: chrome-oma-uri.txt, or windows/deploy.ps1 as a remediation with windows/detect.ps1.';
  const install = `${area} > Extensions > Configure extension management settings (ExtensionSettings), as one line:\n${JSON.stringify(ExtensionSettings)}`;
  return `${[`Settings catalogue, ${area}. Search for each name.`, install, ...lines, policy].join('\n\n')}\n`;
}
