import type { KitBrowser } from '../release/identity.ts';
import { kitBrowsers } from '../release/identity.ts';
import { adml, admx } from './admx.ts';
import { policyFile } from './browser-settings.ts';
import { chromeOmaUri, firefoxOmaUri, settingsCatalogue } from './intune.ts';
import type { KitOrder } from './kit-order.ts';
import { mobileconfig } from './mobileconfig.ts';
import { powershell, scriptNames } from './powershell.ts';
import { regFile } from './reg-file.ts';
import { registryEntries } from './registry.ts';

const text = (content: string): Uint8Array => Buffer.from(content, 'utf8');
const onWindows = ['chrome', 'edge', 'firefox'] as const;

const places: Record<KitBrowser, string> = {
  chrome: '/etc/opt/chrome/policies/managed/slateguard.json',
  edge: '/etc/opt/edge/policies/managed/slateguard.json',
  chromium: '/etc/chromium/policies/managed/slateguard.json',
  firefox: '/etc/firefox/policies/policies.json',
};

const linuxFile = (browser: KitBrowser): string => `linux/${browser === 'firefox' ? 'policies' : browser}.json`;

const guide = ({
  ids,
}: KitOrder): string => `Slateguard deploy kit. Made by "npm run deploy-kit"; make it anew instead of editing it.
Holds the policy, protected names and enrolment token included: keep it as you keep the policy.

ids
${kitBrowsers.map((browser) => `  ${browser.padEnd(10)}${ids[browser]}`).join('\n')}

Linux
${kitBrowsers.map((browser) => `  ${linuxFile(browser).padEnd(22)} to ${places[browser]}`).join('\n')}
Windows
  windows/*.reg           import as administrator: reg import FILE
  windows/*.ps1           deploy, detect (exit 1 on drift), remove: as administrator, or by Intune as the system
  windows/slateguard.admx and en-US/slateguard.adml to PolicyDefinitions: the policy only, one setting per browser
Intune
  intune/*.txt            what to paste where
macOS
  macos/*.mobileconfig    by device management
Google Admin console
  google-admin/chrome.json  Devices > Chrome > Apps & extensions > Slateguard > Policy for extensions

Then, on a machine: npm run doctor. What each setting closes and costs: docs/deploying.md.
`;

/** Every file of the kit, path → content. */
export function makeKit(order: KitOrder): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const entries = onWindows.flatMap((browser) => registryEntries(browser, order));
  files.set('README.txt', text(guide(order)));
  for (const browser of kitBrowsers) files.set(linuxFile(browser), text(policyFile(browser, order)));
  for (const browser of onWindows) {
    files.set(`windows/${browser}.reg`, regFile(registryEntries(browser, order)));
    files.set(`macos/${browser}.mobileconfig`, text(mobileconfig(browser, order)));
  }
  for (const name of scriptNames) files.set(`windows/${name}.ps1`, text(powershell(name, entries, order.policy)));
  files.set('windows/slateguard.admx', text(admx(order)));
  files.set('windows/en-US/slateguard.adml', text(adml()));
  files.set('intune/chrome-oma-uri.txt', text(chromeOmaUri(order)));
  files.set('intune/firefox-oma-uri.txt', text(firefoxOmaUri(order)));
  for (const browser of ['chrome', 'edge'] as const)
    files.set(`intune/${browser}-settings-catalogue.txt`, text(settingsCatalogue(browser, order)));
  files.set('google-admin/chrome.json', text(`${JSON.stringify({ policy: { Value: order.policy } }, null, 2)}\n`));
  return files;
}
