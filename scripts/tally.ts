import { type Cell, percent } from './print-table.ts';

/** Found and all, by some key. */
export class Tally {
  readonly counts = new Map<string, [number, number]>();
  add(key: string, found: boolean): void {
    const count = this.counts.get(key) ?? [0, 0];
    this.counts.set(key, [count[0] + Number(found), count[1] + 1]);
  }
  rows(): Cell[][] {
    return [...this.counts]
      .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
      .map(([key, [found, all]]) => [key, found, all, percent(found, all)]);
  }
}
