import { cell } from '../../records/csv.ts';

export type Columns<T> = readonly (readonly [name: string, read: (of: T) => unknown])[];

/** Nothing in it runs as a formula. */
export function tableCsv<T>(columns: Columns<T>, rows: readonly T[]): string {
  const header = columns.map(([name]) => name).join(',');
  const lines = rows.map((row) => columns.map(([, read]) => cell(read(row))).join(','));
  return `${[header, ...lines].join('\r\n')}\r\n`;
}
