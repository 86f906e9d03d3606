import type { KitBrowser } from '../release/identity.ts';
import { browserSettings } from './browser-settings.ts';
import type { Json, KitOrder } from './kit-order.ts';

/** Where each browser looks, below the machine's hive. */
export const policyKeys: Record<KitBrowser, string> = {
  chrome: String.raw`SOFTWARE\Policies\Google\Chrome`,
  edge: String.raw`SOFTWARE\Policies\Microsoft\Edge`,
  chromium: String.raw`SOFTWARE\Policies\Chromium`,
  firefox: String.raw`SOFTWARE\Policies\Mozilla\Firefox`,
};

export type RegistryValue =
  { type: 'string'; value: string } | { type: 'lines'; value: string } | { type: 'number'; value: number };
export type RegistryEntry = { key: string; name: string } & RegistryValue;

function one(key: string, name: string, value: Json): RegistryEntry[] {
  if (typeof value === 'string') return [{ key, name, type: 'string', value }];
  if (typeof value === 'number') return [{ key, name, type: 'number', value }];
  if (typeof value === 'boolean') return [{ key, name, type: 'number', value: Number(value) }];
  const inside = Array.isArray(value) ? value.map((item, index) => [String(index + 1), item] as const) : null;
  return (inside ?? Object.entries(value ?? {})).flatMap(([inner, item]) => one(`${key}\\${name}`, inner, item));
}

/** Below this key lies what the extension itself reads. */
export const managedKey = (browser: KitBrowser, id: string): string =>
  browser === 'firefox'
    ? `${policyKeys.firefox}\\3rdparty\\Extensions\\${id}`
    : `${policyKeys[browser]}\\3rdparty\\extensions\\${id}\\policy`;

/**
 * Everything as registry values: a subkey for each object and list, so that settings of other extensions stay as they
 * are. Firefox takes ExtensionSettings as JSON only.
 */
export function registryEntries(browser: KitBrowser, order: KitOrder): RegistryEntry[] {
  const key = policyKeys[browser];
  const settings = Object.entries(browserSettings(browser, order)).flatMap(([name, value]): RegistryEntry[] =>
    browser === 'firefox' && name === 'ExtensionSettings'
      ? [{ key, name, type: 'lines', value: JSON.stringify(value) }]
      : one(key, name, value),
  );
  const managed = managedKey(browser, order.ids[browser]);
  return [...settings, { key: managed, name: 'policy', type: 'string', value: order.policy }];
}
