/** One measurement: a value, what it was timed against in the same run, and what it should be. */
export interface BenchRow {
  name: string;
  value: number;
  unit: string;
  baseline?: { name: string; value: number };
  /** `value` divided by the baseline's. */
  ratio?: number;
  target?: number;
}
