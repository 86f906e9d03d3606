import { browser } from '../browser.ts';

const PAGE = '/scanner.html';

type Offscreen = typeof chrome.offscreen;
const offscreen = (): Offscreen | undefined => (browser as unknown as { offscreen?: Offscreen }).offscreen;
const contexts = (): Promise<unknown[]> =>
  (browser.runtime as unknown as typeof chrome.runtime).getContexts({
    contextTypes: ['OFFSCREEN_DOCUMENT'],
  });

let opening: Promise<void> | null = null;

/** Has the page that reads files open: of its own in Chromium, inside the background page in Firefox. */
export async function openScanner(): Promise<{ ready: boolean }> {
  opening ??= (offscreen() ? openOffscreen(offscreen()!) : openFrame()).finally(() => (opening = null));
  return opening.then(
    () => ({ ready: true }),
    () => ({ ready: false }),
  );
}

async function openOffscreen(api: Offscreen): Promise<void> {
  if ((await contexts()).length > 0) return;
  const reasons = ['WORKERS' as chrome.offscreen.Reason];
  await api.createDocument({ url: PAGE, reasons, justification: 'Reads files in a thread that can be ended.' });
}

async function openFrame(): Promise<void> {
  if (document.querySelector('iframe')) return;
  const frame = document.createElement('iframe');
  frame.src = browser.runtime.getURL(PAGE);
  await new Promise((loaded) => {
    frame.addEventListener('load', loaded, { once: true });
    document.documentElement.append(frame);
  });
}
