import type { LogRecord } from '../../lib/model/record.ts';

const times = (values: string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

/** What is wrong with a ledger as a whole: doubles, and holes in any device's sequence. One plain line each. */
export function ledgerFaults(records: readonly LogRecord[]): string[] {
  const doubled = [...times(records.map(({ id }) => id))].filter(([, count]) => count > 1);
  const chains = new Map<string, number[]>();
  for (const { source, epoch, sequence } of records) {
    const key = `${source} ${epoch}`;
    chains.set(key, [...(chains.get(key) ?? []), Number(sequence)]);
  }
  const holes = [...chains].flatMap(([key, sequences]) => {
    const sorted = sequences.toSorted((a, b) => a - b);
    const hole = sorted.findIndex((sequence, index) => sequence !== index + 1);
    return hole < 0 ? [] : [`${key}: sequence ${hole + 1} is missing or doubled`];
  });
  return [...doubled.map(([id, count]) => `record ${id} stands ${count} times`), ...holes];
}
