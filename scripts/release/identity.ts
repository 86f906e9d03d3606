// Who the extension is, per browser: every package and every file of the deploy kit takes its ids from here.

/** Public half of the key that fixes the Chromium id of a build; its private half never lies in the repository. */
export const CHROMIUM_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAyeQbLZm6b/AqBTrM3MZlydj9EHQlRHuBYo0hoOyZLILHj0bGe1nLCaXsdex6H5TeZ31wiB/SQEgZKu1txsBRWe+V7HSoxu3BCL1ZTR4ObFvpOXgCDAzX+lkq+4FrWInVpGf6D4I8yAUFZsMU0HPA9WDdcsGGHWWXPIjK21KHr7IpyNWRyg+qqiIrCNFf1EbqM0diwjqXDeONBshasVZfzikXPGHRKAth9DglkbWl48mmZech/upCsJcdoblG6ghPtIiEv1ANs5I4Ljmj5nNdmfrwVBRoqZumwvIXsHAtUQ/Jo++Ei1nfw9aN2kEXsT3aRZyzLVerOXB1MpaDGP/ezwIDAQAB';

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
