import { copy } from '../../support/gestures.ts';
import type { Chromium } from '../../support/chromium.ts';
import { workerKiller } from '../../support/kill.ts';
import { scriptExcerpt } from '../../support/script-excerpt.ts';
import type { BenchRow } from '../bench-row.ts';
import { againstBare } from './quantile.ts';
import { inTurn, openSettled } from './two-browsers.ts';
import type { TwoBrowsers } from './two-browsers.ts';
import { timePaste } from './watch-page.ts';

const ROUNDS = 20;

interface Shown {
  line: number;
  panel: number;
}

/** From Control+V to the frame that shows it, ms; without a guard, to the frame that shows the text. */
async function pasteScript(browser: Chromium, round: number, guarded: boolean, before: () => Promise<void>) {
  const page = await openSettled(browser);
  await copy(browser.context, { text: scriptExcerpt(round).text });
  await page.bringToFront();
  await before();
  const times = await timePaste(page, guarded ? 'panelShown' : 'insertedShown');
  await page.close();
  const since = (time: number | null): number => (time ?? NaN) - times.key;
  return guarded
    ? { line: since(times.lineShown), panel: since(times.panelShown) }
    : { line: since(times.insertedShown), panel: since(times.insertedShown) };
}

async function shown(browsers: TwoBrowsers, first: number, sleep: boolean) {
  const kill = sleep ? await workerKiller(browsers.guarded) : null;
  return inTurn(browsers, ROUNDS, (browser, round) => {
    const guarded = browser === browsers.guarded;
    return pasteScript(browser, first + round, guarded, async () => {
      if (guarded) await kill?.();
    });
  });
}

const part = (all: { guarded: readonly Shown[]; bare: readonly Shown[] }, name: keyof Shown) => ({
  guarded: all.guarded.map((times) => times[name]),
  bare: all.bare.map((times) => times[name]),
});

/** How soon a person sees that something was held, and why. The first question in each page, which is the slowest. */
export async function panelRows(browsers: TwoBrowsers): Promise<BenchRow[]> {
  const awake = await shown(browsers, 5000, false);
  const asleep = await shown(browsers, 6000, true);
  const rows: [string, { guarded: Shown[]; bare: Shown[] }, keyof Shown, number][] = [
    ['held line shown', awake, 'line', 50],
    ['panel shown, worker awake', awake, 'panel', 150],
    ['panel shown, worker asleep', asleep, 'panel', 500],
  ];
  return rows.flatMap(([name, times, which, limit]) => [
    againstBare(name, 0.5, part(times, which)),
    againstBare(name, 0.95, part(times, which), `≤ ${limit} ms`),
  ]);
}
