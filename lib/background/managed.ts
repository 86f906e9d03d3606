import { browser } from '../browser.ts';
import { localKeys } from '../storage/keys.ts';

/**
 * What the administrator set. An unpacked install, which no administrator made, may also take its policy from local
 * storage: that is how `npm start` connects a browser without touching the machine's policies.
 */
export async function readManaged(): Promise<Record<string, unknown>> {
  // Local first: the managed read of a starting Chromium takes seconds.
  const own = await developmentPolicy();
  if (own !== undefined) return { policy: own };
  return browser.storage.managed.get();
}

async function developmentPolicy(): Promise<unknown> {
  const key = localKeys.developmentPolicy;
  const { [key]: policy } = await browser.storage.local.get(key);
  if (policy === undefined) return undefined;
  return (await browser.management.getSelf()).installType === 'development' ? policy : undefined;
}

export function onManagedChange(listener: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'managed' || (area === 'local' && localKeys.developmentPolicy in changes)) listener();
  });
}
