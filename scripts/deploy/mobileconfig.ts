import { createHash } from 'node:crypto';
import type { KitBrowser } from '../release/identity.ts';
import { xml } from '../release/update-manifests.ts';
import { browserSettings } from './browser-settings.ts';
import type { Json, KitOrder, Settings } from './kit-order.ts';

/** The same profile keeps its identifiers, so that a newer one takes its place. */
function uuid(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex').toUpperCase();
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function element(value: Json): string {
  if (value === null) return '<string/>';
  if (typeof value === 'boolean') return value ? '<true/>' : '<false/>';
  if (typeof value === 'number') return `<integer>${value}</integer>`;
  if (typeof value === 'string') return `<string>${xml(value)}</string>`;
  if (Array.isArray(value)) return `<array>${value.map(element).join('')}</array>`;
  const pairs = Object.entries(value).map(([key, inner]) => `<key>${xml(key)}</key>${element(inner)}`);
  return `<dict>\n${pairs.join('\n')}\n</dict>`;
}

const domains: Record<Exclude<KitBrowser, 'firefox'>, string> = {
  chrome: 'com.google.Chrome',
  edge: 'com.microsoft.Edge',
  chromium: 'org.chromium.Chromium',
};

const payload = (domain: string, content: Settings): Settings => ({
  PayloadType: domain,
  PayloadVersion: 1,
  PayloadIdentifier: `example.slateguard.${domain}`,
  PayloadUUID: uuid(domain),
  PayloadEnabled: true,
  ...content,
});

function payloads(browser: KitBrowser, order: KitOrder): Settings[] {
  const settings = browserSettings(browser, order);
  const id = order.ids[browser];
  const delivered = { policy: order.policy };
  if (browser === 'firefox') {
    const content = { EnterprisePoliciesEnabled: true, ...settings, '3rdparty': { Extensions: { [id]: delivered } } };
    return [payload('org.mozilla.firefox', content)];
  }
  return [payload(domains[browser], settings), payload(`${domains[browser]}.extensions.${id}`, delivered)];
}

/** A configuration profile for one browser, to be pushed by device management: macOS takes it from nobody else. */
export function mobileconfig(browser: KitBrowser, order: KitOrder): string {
  const profile: Settings = {
    PayloadType: 'Configuration',
    PayloadVersion: 1,
    PayloadIdentifier: `example.slateguard.${browser}`,
    PayloadUUID: uuid(`profile ${browser}`),
    PayloadDisplayName: `Slateguard in ${browser}`,
    PayloadScope: 'System',
    PayloadRemovalDisallowed: true,
    PayloadContent: payloads(browser, order),
  };
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
${element(profile)}
</plist>
`;
}
