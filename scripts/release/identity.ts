// Who the extension is, per browser: every package and every file of the deploy kit takes its ids from here.

export const FIREFOX_ID = 'guard@slateguard.example';

export const kitBrowsers = ['chrome', 'edge', 'chromium', 'firefox'] as const;
export type KitBrowser = (typeof kitBrowsers)[number];

/** Where each store answers for updates of what it hosts. */
export const storeUpdateUrls = {
  chrome: 'https://clients2.google.com/service/update2/crx',
  edge: 'https://edge.microsoft.com/extensionwebstorebase/v1/crx',
} as const;

/** Stands in the kit's files where a store has not given its id yet. It is no id, so no browser takes it for one. */
export const EDGE_ID_TO_COME = 'EDGE-ADD-ONS-ID-AFTER-PUBLISHING';

const CHROMIUM_ID = /^[a-p]{32}$/;
export const isChromiumId = (id: string): boolean => CHROMIUM_ID.test(id);
