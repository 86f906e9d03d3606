/** Plain counts since the start, for `/metrics`. */
export interface Counters {
  add(name: string, labels?: Record<string, string>, by?: number): void;
  lines(): string[];
}

const labelText = (labels: Record<string, string>): string => {
  const pairs = Object.entries(labels).map(([key, value]) => `${key}="${value}"`);
  return pairs.length ? `{${pairs.join(',')}}` : '';
};

/** Labels come from closed lists only: the number of series stays small. */
export function createCounters(): Counters {
  const counts = new Map<string, number>();
  return {
    add(name, labels = {}, by = 1) {
      const series = name + labelText(labels);
      counts.set(series, (counts.get(series) ?? 0) + by);
    },
    lines: () => [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([series, count]) => `${series} ${count}`),
  };
}
