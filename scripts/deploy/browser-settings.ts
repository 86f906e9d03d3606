import type { KitBrowser } from '../release/identity.ts';
import { hardening } from './hardening.ts';
import type { Json, KitOrder, Settings } from './kit-order.ts';

/** The field of ExtensionSettings differs by browser, and a wrong one costs Edge the whole policy. */
const inToolbar = {
  chrome: { toolbar_pin: 'force_pinned' },
  chromium: { toolbar_pin: 'force_pinned' },
  edge: { toolbar_state: 'force_shown' },
} as const;

const firefoxEntry = (source: string): Settings => ({
  installation_mode: 'force_installed',
  install_url: source,
  default_area: 'navbar',
  private_browsing: true,
});

const entryFor = (browser: KitBrowser, source: string): Settings =>
  browser === 'firefox'
    ? firefoxEntry(source)
    : { installation_mode: 'force_installed', update_url: source, ...inToolbar[browser] };

/** Extensions that steer other pages would work past the guard. */
const others: Settings = { '*': { blocked_permissions: ['debugger'] } };

/** A browser's own policies: installation, and what keeps the guard from being gone around. */
export function browserSettings(browser: KitBrowser, { ids, sources, hardened }: KitOrder): Settings {
  const id = ids[browser];
  const closed = hardened ? hardening.filter(({ browsers }) => browsers.includes(browser)) : [];
  const otherExtensions = hardened && browser !== 'firefox' ? others : {};
  const settings: [string, Json][] = closed.map(({ name, value }) => [name, value(id)]);
  return {
    ExtensionSettings: { ...otherExtensions, [id]: entryFor(browser, sources[browser]) },
    ...Object.fromEntries(settings),
  };
}

/** The same with the extension's policy, as the browser reads it from a file (Linux everywhere, Firefox on any system). */
export function policyFile(browser: KitBrowser, order: KitOrder): string {
  const delivered = { [order.ids[browser]]: { policy: order.policy } };
  const settings = browserSettings(browser, order);
  const document =
    browser === 'firefox'
      ? { policies: { ...settings, '3rdparty': { Extensions: delivered } } }
      : { ...settings, '3rdparty': { extensions: delivered } };
  return `${JSON.stringify(document, null, 2)}\n`;
}
