import { browser } from '../browser.ts';

/** Shows what there is to know and to acknowledge, without pulling anybody away from their work. */
export async function openWelcome(): Promise<void> {
  const { installType } = await browser.management.getSelf();
  // Where the extension is being worked on, a page that opens by itself is in the way.
  if (installType === 'development') return;
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const isBusy = /^https?:/.test(tab?.url ?? '');
  await browser.tabs.create({
    url: browser.runtime.getURL('/welcome.html'),
    active: installType === 'normal' || !isBusy,
  });
}
