import type { Page } from 'playwright-core';
import { copy } from '../../support/gestures.ts';
import type { BenchRow } from '../bench-row.ts';
import { cleanText } from './clean-text.ts';
import { againstBare, alone } from './quantile.ts';
import { inTurn, openSettled } from './two-browsers.ts';
import type { TwoBrowsers } from './two-browsers.ts';
import { timePaste } from './watch-page.ts';

/** Characters, and the ms within which 95 of 100 verdicts must be there, warm. */
const sizes: readonly [number, number][] = [
  [1_000, 1],
  [10_000, 2],
  [100_000, 10],
];
const WARM = 5;
const ROUNDS = 30;
const COLD_SIZE = 10_000;
const COLD_ROUNDS = 10;

interface Verdict {
  /** From the paste event to the page hearing of it: what the guard takes. */
  held: number;
  /** From the paste event to the editor having the text. */
  whole: number;
  /** What the page itself takes to read the clipboard: the browser asks its other process. */
  read: number;
}

async function pasteClean(page: Page, text: string): Promise<Verdict> {
  await copy(page.context(), { text });
  await page.bringToFront();
  await page.locator('#editor').evaluate((editor) => ((editor as HTMLTextAreaElement).value = ''));
  const { made, heard, read, inserted } = await timePaste(page, 'inserted');
  return { held: heard! - made!, whole: inserted! - made!, read: read! };
}

const split = (all: { guarded: readonly Verdict[]; bare: readonly Verdict[] }, part: keyof Verdict) => ({
  guarded: all.guarded.map((verdict) => verdict[part]),
  bare: all.bare.map((verdict) => verdict[part]),
});

async function warm(browsers: TwoBrowsers, size: number, limit: number): Promise<BenchRow[]> {
  const pages = new Map([
    [browsers.guarded, await openSettled(browsers.guarded)],
    [browsers.bare, await openSettled(browsers.bare)],
  ]);
  const all = await inTurn(browsers, WARM + ROUNDS, (browser, round) =>
    pasteClean(pages.get(browser)!, cleanText(size, round)),
  );
  for (const page of pages.values()) await page.close();
  const times = { guarded: all.guarded.slice(WARM), bare: all.bare.slice(WARM) };
  const name = `${size / 1000} kB of clean text`;
  return [
    againstBare(`verdict on ${name}, warm`, 0.5, split(times, 'held')),
    againstBare(`verdict on ${name}, warm`, 0.95, split(times, 'held'), `under ${limit} ms`),
    alone(`reading ${name} off the clipboard, without us`, 0.5, split(times, 'read').bare),
    alone(`reading ${name} off the clipboard, without us`, 0.95, split(times, 'read').bare),
    againstBare(`paste of ${name} to the editor, warm`, 0.5, split(times, 'whole')),
    againstBare(`paste of ${name} to the editor, warm`, 0.95, split(times, 'whole')),
  ];
}

async function cold(browsers: TwoBrowsers): Promise<BenchRow[]> {
  const times = await inTurn(browsers, COLD_ROUNDS, async (browser, round) => {
    const page = await openSettled(browser);
    const verdict = await pasteClean(page, cleanText(COLD_SIZE, 1000 + round));
    await page.close();
    return verdict;
  });
  const name = `verdict on ${COLD_SIZE / 1000} kB of clean text, first paste in a page`;
  return [againstBare(name, 0.5, split(times, 'held')), againstBare(name, 0.95, split(times, 'held'), 'under 30 ms')];
}

/** What a paste of clean text costs. */
export async function pasteRows(browsers: TwoBrowsers): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const [size, limit] of sizes) rows.push(...(await warm(browsers, size, limit)));
  return [...rows, ...(await cold(browsers))];
}
