import type { Page } from 'playwright-core';

/** What a page itself sees of a paste, ms on its own clock; null where it saw none of it. */
export interface PasteTimes {
  /** Control+V, heard by the page just before the paste event is made. */
  key: number;
  /** The paste event is made; the guard hears it first. */
  made: number | null;
  /** The page hears the paste event, after the guard. */
  heard: number | null;
  /** How long the page's own reading of the clipboard took, after that. */
  read: number | null;
  /** The editor has the text. */
  inserted: number | null;
  /** The frame that shows the text. */
  insertedShown: number | null;
  /** The guard's line is put into the page. */
  line: number | null;
  lineShown: number | null;
  /** The panel takes the focus. */
  panel: number | null;
  panelShown: number | null;
}

/** Runs in every page before its own scripts. Stands alone: it is sent to the page as text. */
export function watchPage(): void {
  type Times = Record<string, number | null>;
  const none = { made: null, heard: null, read: null, inserted: null, insertedShown: null };
  const silent: Times = { ...none, line: null, lineShown: null, panel: null, panelShown: null };
  let times: Times = { key: 0, ...silent };
  const note = (name: string): void => {
    if (times[name] !== null) return;
    const noted = times;
    noted[name] = performance.now();
    // A message after the next frame's callbacks comes when that frame is drawn.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (noted[`${name}Shown`] = performance.now());
      port2.postMessage(null);
    });
  };
  const isHost = (node: unknown): boolean => node instanceof Element && node.localName === 'slateguard-panel';
  addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey && event.key.toLowerCase() === 'v') times = { key: performance.now(), ...silent };
    },
    true,
  );
  // On the document, not the window: this script may be in the page before the guard is, and must hear after it.
  document.addEventListener(
    'paste',
    (event) => {
      times.heard = performance.now();
      times.made = event.timeStamp;
      event.clipboardData?.getData('text/plain');
      times.read = performance.now() - times.heard;
    },
    true,
  );
  addEventListener('input', () => note('inserted'), true);
  addEventListener('focusin', (event) => isHost(event.target) && note('panel'), true);
  new MutationObserver((changes) => {
    if (changes.some(({ addedNodes }) => [...addedNodes].some(isHost))) note('line');
  }).observe(document, { childList: true, subtree: true });
  Object.assign(window, { pasteTimes: () => times });
}

type Watched = Window & { pasteTimes(): PasteTimes };

/** Pastes what lies on the clipboard and waits until the page saw this of it. */
export async function timePaste(page: Page, until: keyof PasteTimes, ms = 10_000): Promise<PasteTimes> {
  await page.keyboard.press('Control+V');
  await page.waitForFunction((name) => (window as unknown as Watched).pasteTimes()[name] !== null, until, {
    timeout: ms,
    polling: 20,
  });
  return page.evaluate(() => (window as unknown as Watched).pasteTimes());
}
