import type { CDPSession, Page } from 'playwright-core';
import type { Chromium } from '../../support/chromium.ts';
import { copy } from '../../support/gestures.ts';
import { cleanText } from '../clean-text.ts';
import type { BenchRow } from '../bench-row.ts';
import { againstBare, quantile } from '../page/quantile.ts';
import { inTurn, openSettled, TOOL } from '../page/two-browsers.ts';
import type { TwoBrowsers } from '../page/two-browsers.ts';

const ROUNDS = 8;
const LETTERS = 150;
const PASTES = 10;
const MB = 1024 * 1024;

interface Costs {
  /** Main-thread ms. */
  load: number;
  letter: number;
  paste: number;
  /** Of the page's scripts and ours, MB, after the garbage is collected. */
  heap: number;
}

const metric = async (session: CDPSession, name: string): Promise<number> => {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((each) => each.name === name)?.value ?? NaN;
};

const busyMs = async (session: CDPSession): Promise<number> => (await metric(session, 'TaskDuration')) * 1000;

async function during(session: CDPSession, work: () => Promise<void>): Promise<number> {
  const before = await busyMs(session);
  await work();
  return (await busyMs(session)) - before;
}

async function pasteOften(page: Page, browser: Chromium, round: number): Promise<void> {
  await copy(browser.context, { text: cleanText(1000, round) });
  await page.bringToFront();
  for (let n = 0; n < PASTES; n++) {
    await page.locator('#editor').evaluate((editor) => ((editor as HTMLTextAreaElement).value = ''));
    await page.keyboard.press('Control+V');
    await page.waitForTimeout(60);
  }
}

async function costsOf(browser: Chromium, round: number): Promise<Costs> {
  const blank = await browser.context.newPage();
  const session = await browser.context.newCDPSession(blank);
  await session.send('Performance.enable');
  const load = await during(session, async () => {
    await blank.goto(TOOL, { waitUntil: 'load' });
    await blank.waitForTimeout(2500);
  });
  await blank.locator('#editor').click();
  const letter = await during(session, () => blank.keyboard.type('abcde fgh '.repeat(LETTERS / 10), { delay: 25 }));
  const paste = await during(session, () => pasteOften(blank, browser, round));
  await session.send('HeapProfiler.collectGarbage');
  const heap = (await metric(session, 'JSHeapUsedSize')) / MB;
  await blank.close();
  return { load, letter: letter / LETTERS, paste: paste / PASTES, heap };
}

/** What the page's own thread does more because of us, and what a guarded tab holds more. */
export async function costRows(browsers: TwoBrowsers): Promise<BenchRow[]> {
  // The first page of a browser starts more than itself.
  for (const browser of [browsers.guarded, browsers.bare]) await (await openSettled(browser)).close();
  const all = await inTurn(browsers, ROUNDS, costsOf);
  const split = (part: keyof Costs) => ({
    guarded: all.guarded.map((costs) => costs[part]),
    bare: all.bare.map((costs) => costs[part]),
  });
  const heap = split('heap');
  const [held, bare] = [quantile(heap.guarded, 0.5), quantile(heap.bare, 0.5)];
  return [
    againstBare('main thread for a page, up to 2.5 s after its load', 0.5, split('load')),
    againstBare('main thread for a keystroke', 0.5, split('letter')),
    againstBare('main thread for a paste of 1 kB', 0.5, split('paste')),
    {
      name: 'script memory of a tool’s tab',
      value: Math.round(held * 100) / 100,
      unit: 'MB',
      baseline: { name: 'without us', value: Math.round(bare * 100) / 100 },
      ratio: Math.round((held / bare) * 100) / 100,
    },
  ];
}
