// Says whether the log is the one we left, or something is missing and must be named.
import type { LogHead } from './store.ts';
import type { Witness } from './witness.ts';

export interface Remembered {
  /** The database's current head; null when it has none. */
  head: LogHead | null;
  witness: Witness | null;
  /** What the database lacks of the records the witness knows and the service has no receipt for. */
  missing: { first: number; last: number } | null;
  /** Hash of the record at the witness's place, when the database still has it. */
  hashAtWitness: string | null;
}

export interface Range {
  epoch: string;
  first: string;
  last: string;
}

export type Comparison = { agrees: true } | { agrees: false; range: Range | null; why: string };

const agrees: Comparison = { agrees: true };
const differs = (why: string, range: Range | null): Comparison => ({ agrees: false, why, range });

export function compareWitness({ head, witness, missing, hashAtWitness }: Remembered): Comparison {
  // The witness is written after the commit: a first record may be without one.
  if (!witness) return !head || head.sequence <= 1 ? agrees : differs('the second witness is missing', null);
  const range = missing && rangeOf(witness, missing);
  if (!head) return differs('the database is gone or was begun anew', range);
  if (range) return differs('a part of the database is missing', range);
  if (head.epoch === witness.epoch && head.sequence < witness.sequence)
    return differs('the database is older than its witness; the service has a receipt for the rest', null);
  if (hashAtWitness === null || hashAtWitness === witness.hash) return agrees;
  const { sequence } = witness;
  return differs(
    'the database and its witness name different records',
    rangeOf(witness, { first: sequence, last: sequence }),
  );
}

const rangeOf = ({ epoch }: Witness, { first, last }: { first: number; last: number }): Range => ({
  epoch,
  first: String(first),
  last: String(last),
});
