// The steps of a reviewer over the sample production, the same in every browser.
import { expect } from 'vitest';
import { expectNoAxeFaults } from './expect-no-axe-faults.ts';
import type { TourPage } from './tour-page.ts';

const policyParts = ['rules', 'performers', 'material', 'try', 'publish'].map((part) => `/policy/NL-042/${part}`);
export const tourPlaces = [
  ...['', '/records', '/cases', '/cases/likeness', '/tools', '/devices', '/exports', '/policy', '/people'],
  ...policyParts,
];
const views = [
  { width: 320, scheme: 'light' },
  { width: 1440, scheme: 'dark' },
] as const;
/** The fullest is looked at in both; the parts of the others are the same. */
const twice = ['/cases/likeness'];
/** Looked at elsewhere, with something in them. */
const filled = ['material', 'try', 'publish'];

export interface Tour {
  page: TourPage;
  /** Where the pages are. */
  origin: string;
  /** A folder for pictures of every page; left out: none. */
  keep?: string | undefined;
}

const open = ({ page, origin }: Tour, path: string): Promise<void> => page.open(`${origin}/review${path}`);

/** Every page, narrow and wide, light and dark: no fault axe-core knows, and nothing sideways. */
export async function looksAtEveryPage(tour: Tour, places = tourPlaces): Promise<void> {
  const { page, keep } = tour;
  for (const place of places) {
    await open(tour, place);
    for (const { width, scheme } of views) {
      await page.size(width, scheme);
      if (keep) await page.screenshot(`${keep}/review${place.replaceAll(/\W/g, '-')}-${width}.png`);
      const view = `${place || '/'} ${width} ${scheme}`;
      const over = await page.run<number>('() => document.documentElement.scrollWidth - innerWidth');
      expect(over, view).toBeLessThanOrEqual(0);
      const isFilled = filled.some((part) => place.endsWith(`/${part}`));
      if (!isFilled && (width > 400 || twice.includes(place))) await expectNoAxeFaults(page, view);
    }
  }
  await page.size(1280, 'light');
}

const PATIENCE = { timeout: 60_000, interval: 1500 };

/** By keyboard alone, from the search to the proof of one record. */
export async function findsARecord(tour: Tour): Promise<void> {
  const { page } = tour;
  await open(tour, '/records');
  await page.key('/');
  await page.type('hyperl');
  await page.reads('[role=status]', '2 records');
  expect(new URL(page.url()).searchParams.get('words')).toBe('hyperl');
  for (const key of ['Escape', 'Escape']) await page.key(key);
  // Without the words the list comes anew, perhaps without the row that has the focus meanwhile: then another has it.
  await expect.poll(() => page.count('.sgr-open'), PATIENCE).toBeGreaterThan(2);
  await expect.poll(() => page.run('() => document.activeElement.matches(".sgr-open")'), PATIENCE).toBe(true);
  await page.key('Enter');
  await page.sees('Its own hash fits what it says.');
  // Whose record it is depends on whether the words are still there: some browsers have made one only.
  expect(await page.count('.sgp-near [aria-current="true"]')).toBe(1);
  await expectNoAxeFaults(page, 'a record');
}

/** To older records, and back to where it was. */
export async function goesBackThroughPages(tour: Tour): Promise<void> {
  const { page } = tour;
  await open(tour, '/records');
  const first = await page.attribute('.sgr-open', 'href');
  const isThere = async (): Promise<number> => page.count(`.sgr-open[href="${first}"]`);
  await page.press('button', 'Older');
  await expect.poll(isThere, { timeout: 60_000 }).toBe(0);
  expect(await page.count('.sgr-open')).toBe(50);
  await page.back();
  await expect.poll(isThere, { timeout: 60_000 }).toBe(1);
}

/** Asks who somebody is; agreeing is somebody else's. */
export async function asksWho(tour: Tour, reason: string): Promise<void> {
  const { page } = tour;
  await open(tour, '/records?words=hyperl');
  await page.run(`() => document.querySelector('.sgr-open').focus()`);
  await page.key('Enter');
  await page.sees('Ask who this is');
  await page.run(`() => document.querySelector('.sgp-ask-who summary').focus()`);
  await page.key('Enter');
  await page.press('button', 'Ask for a second person');
  await page.sees('Say why first.');
  await page.fill('Reason', reason);
  await page.press('button', 'Ask for a second person');
  await page.sees('Asked. It stands under Identities');
  await expectNoAxeFaults(page, 'asking who');
  await page.press('link', 'Identities');
  await page.sees('Waiting for a second person');
  // An administrator, too, and still not about what they asked themselves.
  expect(
    await page.run('() => [...document.querySelectorAll("button")].filter((b) => b.innerText === "Agree").length'),
  ).toBe(0);
}
