import { expect } from 'vitest';
import { axe, namesIn } from './axe-faults.ts';
import type { AxeRun } from './axe-faults.ts';
import type { TourPage } from './tour-page.ts';

/** The same in every browser. */
export async function expectNoAxeFaults(page: TourPage, view: string): Promise<void> {
  await page.run(`() => { ${axe} }`);
  expect(namesIn(await page.run<AxeRun>('() => axe.run()')), view).toEqual([]);
}
