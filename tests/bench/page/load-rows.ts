import type { Page } from 'playwright-core';
import type { BenchRow } from '../bench-row.ts';
import { againstBare, quantile } from './quantile.ts';
import { inTurn, OTHER, TOOL } from './two-browsers.ts';
import type { TwoBrowsers } from './two-browsers.ts';

const ROUNDS = 20;
const WARM = 3;

/** From the start of the navigation to the end of `load`, ms. */
async function loadTime(page: Page, url: string): Promise<number> {
  await page.goto(url, { waitUntil: 'load' });
  return page.evaluate(async () => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    while (!navigation!.loadEventEnd) await new Promise((resume) => setTimeout(resume, 5));
    return navigation!.loadEventEnd;
  });
}

/** How many worlds of ours a page has: ours are the isolated ones that carry the extension's origin. */
async function worldsOfOurs(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const origins: string[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => origins.push(context.origin));
  await session.send('Runtime.enable');
  await session.detach();
  return origins.filter((origin) => origin.startsWith('chrome-extension://')).length;
}

async function loads(browsers: TwoBrowsers, url: string, name: string, target?: string): Promise<BenchRow[]> {
  const pages = new Map([
    [browsers.guarded, await browsers.guarded.context.newPage()],
    [browsers.bare, await browsers.bare.context.newPage()],
  ]);
  const all = await inTurn(browsers, WARM + ROUNDS, (browser) => loadTime(pages.get(browser)!, url));
  const times = { guarded: all.guarded.slice(WARM), bare: all.bare.slice(WARM) };
  const added = quantile(times.guarded, 0.5) - quantile(times.bare, 0.5);
  const worlds = await worldsOfOurs(pages.get(browsers.guarded)!);
  for (const page of pages.values()) await page.close();
  return [
    againstBare(`load of ${name}`, 0.5, times),
    againstBare(`load of ${name}`, 0.95, times),
    { name: `added to the load of ${name}, median`, value: Math.round(added * 10) / 10, unit: 'ms' },
    { name: `worlds of ours in ${name}`, value: worlds, unit: '', ...(target && { target }) },
  ];
}

/** What the extension adds to loading a tool's page, and any other page. */
export const loadRows = async (browsers: TwoBrowsers): Promise<BenchRow[]> => [
  ...(await loads(browsers, TOOL, "a tool's page")),
  ...(await loads(browsers, OTHER, 'any other page', '≤ 0')),
];
