import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** To be run in a page by the debugger: a page's own policy may let no such script in. */
export const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface AxeRun {
  violations: { id: string; nodes: { html: string }[] }[];
}

/** What axe-core finds wrong. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return namesIn(await page.evaluate<AxeRun>('axe.run()'));
}

export const namesIn = ({ violations }: AxeRun): string[] =>
  violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
