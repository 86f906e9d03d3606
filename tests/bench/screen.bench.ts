// How long people wait for the reviewing pages at a million records, in a browser, until rows are on screen; and what a page
// holds after an hour of use.
import type { Page } from 'playwright-core';
import { newToken, runService } from '../../scripts/setup/run-service.ts';
import { launchChromium } from '../support/chromium.ts';
import type { Rows } from '../../service/store/rows.ts';
import type { BenchRow } from './bench-row.ts';
import { onBoth } from './databases.ts';
import type { BenchLedger } from './databases.ts';
import { medianOf } from './median.ts';
import { anHour } from './screen/an-hour.ts';
import { painted, watchPage } from './screen/painted.ts';
import type { Awaited, Painted } from './screen/painted.ts';
import { idOf, seedLedger } from './records/seed-ledger.ts';

const RECORDS = Number(process.env.BENCH_RECORDS ?? 1_000_000);
const ROUNDS = 9;
const LIST: Awaited = { of: '/v1/review/records', shows: '.sgr-open' };
const ONE: Awaited = { of: '/v1/review/records/', shows: '.sgp-near' };
const WEEK = { production: 'NL-042', from: '2025-06-01', to: '2025-06-07' };

interface Wait {
  name: string;
  bare: (rows: Rows) => Promise<unknown>;
  act: (page: Page, origin: string) => Promise<Painted>;
}

const newest =
  (where: string, ...values: string[]) =>
  (rows: Rows) =>
    rows.all(`SELECT received_at, event FROM record ${where} ORDER BY row DESC LIMIT 51`, ...values);

/** Each begins at a list that is there. */
const waits: Wait[] = [
  {
    name: 'first rows, the page loaded anew',
    bare: newest(''),
    act: async (page, origin) => {
      await page.goto(`${origin}/review/records`);
      return page.evaluate(() => window.first);
    },
  },
  {
    name: 'filter by three',
    bare: newest('WHERE production = ? AND tool = ? AND decision = ?', 'NL-077', 'suno', 'block'),
    act: async (page, origin) => {
      await page.goto(`${origin}/review/records?production=NL-077&tool=suno`);
      await page.evaluate(() => window.first);
      return painted(page, LIST, () => page.getByLabel('Decision').selectOption('block'));
    },
  },
  {
    name: 'search, a common word',
    bare: newest(`WHERE row IN (SELECT row FROM note_word WHERE word = 'director' ORDER BY row DESC LIMIT 51)`),
    act: async (page, origin) => {
      await page.goto(`${origin}/review/records`);
      await page.evaluate(() => window.first);
      return painted(page, { ...LIST, of: 'words=director' }, () => page.getByRole('searchbox').fill('director '));
    },
  },
  {
    name: 'older rows',
    bare: newest('WHERE row < ?', String(RECORDS - 50)),
    act: async (page, origin) => {
      await page.goto(`${origin}/review/records`);
      await page.evaluate(() => window.first);
      return painted(page, { ...LIST, of: 'before=' }, () => page.getByRole('button', { name: 'Older' }).click());
    },
  },
  {
    name: 'open one',
    bare: (rows) => rows.one('SELECT event FROM record WHERE event_id = ?', idOf(RECORDS - 7)),
    act: async (page, origin) => {
      await page.goto(`${origin}/review/records`);
      await page.evaluate(() => window.first);
      return painted(page, ONE, () => page.locator('.sgr-open').nth(7).click());
    },
  },
];

const middle = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;

async function waited({ name, act }: Wait, bare: number, { page, origin, ledger }: At): Promise<BenchRow[]> {
  const seen: Painted[] = [];
  await act(page, origin);
  for (let round = 0; round < ROUNDS; round++) seen.push(await act(page, origin));
  const of = `${ledger}, on screen: ${name}`;
  const whole = middle(seen.map((one) => one.whole));
  return [
    { name: of, value: whole, unit: 'ms', baseline: { name: 'the bare query', value: bare }, ratio: whole / bare },
    {
      name: `${of}, after the answer`,
      value: middle(seen.map((one) => one.afterAnswer)),
      unit: 'ms',
      target: 'under 100 ms',
    },
  ];
}

interface At {
  page: Page;
  origin: string;
  ledger: string;
}

/** Rows of the period, as the report has to read them. */
const bareWeek = (rows: Rows): Promise<unknown> =>
  rows.all(
    'SELECT event FROM record WHERE production = ? AND time >= ? AND time < ?',
    ...[WEEK.production, WEEK.from, '2025-06-08'],
  );

/** From the press to the whole file. */
async function exported({ page, origin, ledger }: At, bare: number): Promise<BenchRow> {
  await page.goto(`${origin}/review/exports`);
  await page.getByLabel('Production').selectOption(WEEK.production);
  await page.getByLabel('From', { exact: true }).fill(WEEK.from);
  await page.getByLabel('To, that day included').fill(WEEK.to);
  const begun = performance.now();
  const download = page.waitForEvent('download', { timeout: 300_000 });
  await page.locator('a[download]').click();
  await (await download).path();
  const value = performance.now() - begun;
  const name = `${ledger}, on screen: export a week's report with all evidence of the production`;
  return { name, value, unit: 'ms', baseline: { name: 'the bare query', value: bare }, ratio: value / bare };
}

async function hour({ page, origin, ledger }: At): Promise<BenchRow[]> {
  await page.goto(`${origin}/review`);
  const [early, late] = await anHour(page);
  const row = (what: 'heap' | 'nodes' | 'listeners', unit: string): BenchRow => ({
    name: `${ledger}: the page after ${late.actions} actions, an hour's, ${what}`,
    value: late[what],
    unit,
    baseline: { name: `after ${early.actions}`, value: early[what] },
    ratio: late[what] / early[what],
  });
  return [row('heap', 'MB'), row('nodes', ''), row('listeners', '')];
}

async function measured(ledger: BenchLedger): Promise<BenchRow[]> {
  const store = await ledger.open();
  await seedLedger(store, RECORDS);
  const bare = [];
  for (const wait of waits) bare.push(await medianOf(ROUNDS, () => wait.bare(store)));
  const week = await medianOf(1, () => bareWeek(store));
  await store.close();
  const { dataDir, databaseUrl } = ledger;
  const tokens = { adminToken: newToken(), enrolmentToken: newToken(), localSignIn: true };
  const service = await runService({ port: 0, dataDir, ...(databaseUrl ? { databaseUrl } : {}), ...tokens });
  const browser = await launchChromium({ port: null, extension: null });
  try {
    const page = await browser.open(
      service.command('sign-in', 'Mara Quill', '--role', 'reviewer', '--role', 'exporter', '--role', 'administrator'),
    );
    page.setDefaultTimeout(120_000);
    await page.getByRole('button').first().click();
    await page.locator('h1').waitFor();
    await page.addInitScript(watchPage, LIST);
    const at = { page, origin: service.endpoint, ledger: ledger.name };
    const rows: BenchRow[] = [];
    for (const [index, wait] of waits.entries()) rows.push(...(await waited(wait, bare[index]!, at)));
    return [...rows, ...(await hour(at)), await exported(at, week)];
  } finally {
    await browser.close();
    await service.stop();
  }
}

/** About ten minutes a database, most of it making the records. */
export default (): Promise<BenchRow[]> => onBoth(measured);
