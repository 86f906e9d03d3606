// An hour of a reviewer's use, without the pauses: one action every six seconds.
import type { CDPSession, Page } from 'playwright-core';

export const ACTIONS = 600;

export interface Held {
  actions: number;
  /** MB of what scripts hold, after the garbage is collected. */
  heap: number;
  nodes: number;
  listeners: number;
}

const settled = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () => document.querySelector('h1') && !document.querySelector('.sgr-skeleton, [aria-busy="true"]'),
  );

const section = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation').getByRole('link', { name }).click();

/** One after the other, over and over; none loads the page anew. */
const round: ((page: Page) => Promise<unknown>)[] = [
  (page) => section(page, 'Records'),
  (page) => page.getByLabel('Tool').selectOption('suno'),
  (page) => page.getByLabel('Tool').selectOption(''),
  (page) => page.getByRole('searchbox').fill('director'),
  (page) => page.getByRole('searchbox').fill(''),
  (page) => page.getByRole('button', { name: 'Older' }).click(),
  (page) => page.locator('.sgr-open').nth(7).click(),
  (page) => page.goBack(),
  (page) => section(page, 'Cases'),
  (page) => section(page, 'Tools'),
  (page) => section(page, 'Devices'),
  (page) => section(page, 'Overview'),
];

async function heldBy(page: Page, debug: CDPSession, actions: number): Promise<Held> {
  for (let twice = 0; twice < 2; twice++) await debug.send('HeapProfiler.collectGarbage');
  const { metrics } = await debug.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return { actions, heap: of('JSHeapUsedSize') / 2 ** 20, nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

/** What the page holds after two rounds, which have loaded everything, and after the hour. Begins on any page. */
export async function anHour(page: Page, most = ACTIONS): Promise<[Held, Held]> {
  const debug = await page.context().newCDPSession(page);
  await debug.send('Performance.enable');
  let [early, done] = [null as Held | null, 0];
  while (done < most) {
    for (const act of round) {
      await act(page);
      await settled(page);
      done++;
    }
    if (done === 2 * round.length) early = await heldBy(page, debug, done);
  }
  return [early!, await heldBy(page, debug, done)];
}
