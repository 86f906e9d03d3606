import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { scriptExcerpt } from '../support/script-excerpt.ts';
import { dropFiles, fileOf, middleOf, pickFiles } from '../support/gestures.ts';
import { docxOf } from '../support/office-files.ts';
import { toolPages } from '../support/page-table.ts';
import { panelOf } from '../support/panel.ts';
import { openSession, type Session } from '../support/session.ts';
import { sparseMovie } from '../support/sparse-movie.ts';
import { visit } from '../support/visit.ts';
import type { BenchRow } from './bench-row.ts';
import { largeFiles } from './documents/large-files.ts';

const GB = 1024 ** 3;
const WITHIN = 60_000;
const TOLD_MS = 500;
const tool = toolPages.find(({ name }) => name === 'TipTap, blob host')!;
const page = (seed: number): Uint8Array => docxOf(scriptExcerpt(seed).text);

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'slateguard-folder-'));
  for (let i = 0; i < 40; i++) writeFileSync(join(path, `day ${i}.docx`), page(i));
  return path;
}

type Act = (at: Page) => Promise<void>;
const pick =
  (paths: () => string[]): Act =>
  (at) =>
    pickFiles(at, at, tool.attach!, paths());
const acts: readonly (readonly [what: string, act: Act])[] = [
  ['ten Word files picked', pick(() => Array.from({ length: 10 }, (_, i) => fileOf(`day ${i}.docx`, page(i))))],
  ['a folder of forty dropped', async (at) => dropFiles(at, await middleOf(at, tool.dropZone!), [folder()])],
  ['an archive of 100 MB picked', pick(() => [fileOf('takes.zip', largeFiles.archive().bytes!)])],
  ['a camera movie of 40 GB picked', pick(() => [sparseMovie('A004C002_190619J4.mov', 40 * GB)])],
];

interface Seen {
  tasks: number[];
}

/**
 * The longest time the page's main thread was held, from the gesture to the panel; 0 where nothing took 50 ms. The panel
 * has been there before: what drawing it first costs is in the bench of the page.
 */
async function longestTask(session: Session, act: Act): Promise<number> {
  const at = await visit(session.browser, session.server, tool);
  const panel = await panelOf(at.page);
  await acts[0]![1](at.page);
  await panel.shown(WITHIN);
  await panel.press('Cancel');
  await panel.gone();
  await at.page.evaluate(() => {
    const seen: Seen = { tasks: [] };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
  });
  await act(at.page);
  await panel.shown(WITHIN);
  // Tasks are told of a while after they ended.
  await at.page.waitForTimeout(TOLD_MS);
  const tasks = await at.page.evaluate(() => (window as unknown as { seen: Seen }).seen.tasks);
  await at.page.close();
  return Math.max(0, ...tasks);
}

/** Whether a page stays responsive while files given to it are read. */
export default async function readingBench(): Promise<BenchRow[]> {
  const session = await openSession({ actions: { 'camera-media': 'justify', unreadable: 'justify', default: 'warn' } });
  try {
    const rows: BenchRow[] = [];
    for (const [what, act] of acts)
      rows.push({
        name: `longest task in the page: ${what}`,
        value: await longestTask(session, act),
        unit: 'ms',
        target: '≤ 50 ms',
      });
    return rows;
  } finally {
    await session.close();
  }
}
