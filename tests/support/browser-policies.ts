import { policyFile } from '../../scripts/deploy/browser-settings.ts';
import type { KitBrowser } from '../../scripts/release/identity.ts';
import type { PackageShelf } from './package-shelf.ts';
import type { Policy } from './policy.ts';

/** How an administrator brings the extension in, beside its policy. */
export interface Installation {
  shelf: PackageShelf;
  /** With everything the deploy kit closes, as far as a browser that is driven by a test can still be driven. */
  hardened?: boolean;
}

/** What the deploy kit would have a browser of the Chromium family, or Firefox, read. */
export function kitDocument(
  browser: KitBrowser,
  policy: Policy,
  { shelf, hardened = false }: Installation,
): Record<string, unknown> {
  const ids = { chrome: '', edge: '', chromium: shelf.chromiumId, firefox: shelf.firefoxId };
  const sources = { chrome: '', edge: '', chromium: shelf.chromiumUpdates, firefox: shelf.firefoxPackage };
  const order = { policy: JSON.stringify(policy), ids, sources, hardened };
  return JSON.parse(policyFile(browser, order)) as Record<string, unknown>;
}
