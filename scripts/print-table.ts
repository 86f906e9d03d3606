export type Cell = string | number;

export const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
export const say = (line = ''): void => void process.stdout.write(`${line}\n`);

/** A table with a title on the terminal; the first column flush left, the others right. */
export function table(title: string, head: readonly string[], rows: readonly (readonly Cell[])[]): void {
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => String(row[column]).length)));
  const line = (cells: readonly Cell[]) =>
    cells
      .map((cell, column) => (column === 0 ? String(cell).padEnd(widths[0]!) : String(cell).padStart(widths[column]!)))
      .join('  ');
  say(title);
  for (const row of [head, widths.map((width) => '-'.repeat(width)), ...rows]) say(line(row));
  say();
}
