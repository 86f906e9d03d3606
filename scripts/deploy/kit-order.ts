import type { KitBrowser } from '../release/identity.ts';

/** What every file of the kit says. */
export interface KitOrder {
  /** The policy document, exactly the text that is to arrive. */
  policy: string;
  ids: Record<KitBrowser, string>;
  /** Where each browser gets the extension: update manifest (Chromium family), package (Firefox). */
  sources: Record<KitBrowser, string>;
  hardened: boolean;
}

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type Settings = Record<string, Json>;
