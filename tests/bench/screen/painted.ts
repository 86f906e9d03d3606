import type { Page } from 'playwright-core';

/** Milliseconds. */
export interface Painted {
  /** From the press until what was asked for is on screen. */
  whole: number;
  /** Of that, after the last byte of the answer had come. */
  afterAnswer: number;
}

/** What is asked, by a part of its address, and what shows when it is there. */
export interface Awaited {
  of: string;
  shows: string;
}

declare global {
  interface Window {
    painted: (awaited: Awaited) => Promise<Painted>;
    first: Promise<Painted>;
  }
}

/** Runs in the page, before anything of its own: sees what is put on screen, and when the frame with it was done. */
export function watchPage(awaited: Awaited): void {
  window.painted = ({ of, shows }) =>
    new Promise((resolve) => {
      const begun = performance.now();
      const answer = (): PerformanceResourceTiming | undefined =>
        (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).findLast(
          ({ name, startTime }) => name.includes(of) && startTime >= begun,
        );
      const isThere = (): boolean =>
        document.querySelector(shows) !== null && !document.querySelector('.sgr-skeleton, [aria-busy="true"]');
      const frame = (): void =>
        void requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            const [now, ended] = [performance.now(), answer()?.responseEnd];
            if (!ended || !isThere()) return frame();
            resolve({ whole: now - begun, afterAnswer: now - ended });
          };
          port2.postMessage(null);
        });
      frame();
    });
  performance.setResourceTimingBufferSize(10_000);
  window.first = window.painted(awaited);
}

/** What `act` asks for, until it is on screen. */
export async function painted(page: Page, awaited: Awaited, act: () => Promise<unknown>): Promise<Painted> {
  const seen = page.evaluate((what) => window.painted(what), awaited);
  await act();
  return seen;
}
