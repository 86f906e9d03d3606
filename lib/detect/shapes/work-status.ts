import type { Page } from '../page.ts';

const status = new Set([
  'sw',
  'w',
  'swf',
  'wf',
  'h',
  't',
  'tw',
  'wd',
  'pw',
  'sh',
  'i',
  'f',
  'r',
  'ft',
  'd',
  'p',
  'hf',
  'st',
]);
const strong = new Set(['sw', 'swf', 'wf', 'tw', 'wd', 'pw', 'ft', 'hf']);

/** Cells of a table line, whatever separates them. */
export const cellsOf = (line: string): string[] => line.split(/\t|\||,|;|\s{2,}/, 80).map((cell) => cell.trim());

/** Rows of a day-out-of-days or a cast block: work codes such as SW, W, H, WF standing alone in cells. */
export function workStatusRows(page: Page, first: number, last: number): number {
  let rows = 0;
  let sure = 0;
  for (let index = first; index <= last && rows < 6; index++) {
    const line = page.lines[index]!;
    if (line.words < 3 || line.words > 120 || line.lower > 120) continue;
    const cells = page
      .textAt(index)
      .toLowerCase()
      .split(/[\t|,;\s]+/, 80);
    const codes = cells.filter((cell) => status.has(cell));
    if (codes.length === 0) continue;
    rows++;
    if (codes.some((code) => strong.has(code))) sure++;
  }
  return sure >= 2 ? 0.9 : sure === 1 && rows >= 2 ? 0.5 : 0;
}

/** At least two rows with three or more work codes each: the grid of a day-out-of-days. */
export function workStatusGrid(page: Page, first: number, last: number): number {
  let rows = 0;
  const seen = new Set<string>();
  for (let index = first; index <= last && rows < 4; index++) {
    const line = page.lines[index]!;
    if ((line.words < 4 && line.marks < 4) || line.lower > 60) continue;
    const codes = page
      .textAt(index)
      .toLowerCase()
      .split(/[\t|,;\s]+/, 80)
      .filter((cell) => status.has(cell));
    if (codes.length < 3 || !codes.some((code) => strong.has(code))) continue;
    rows++;
    for (const code of codes) seen.add(code);
  }
  return rows < 2 ? rows * 0.6 : seen.size > 2 ? 2.2 : 1.8;
}
