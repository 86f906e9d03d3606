// Says whether the log is the one we left, or something is missing and must be named.
import type { LogHead } from './store.ts';
import type { Witness } from './witness.ts';

export interface Remembered {
  /** The database's current head; null when it is empty. */
  head: LogHead | null;
  witness: Witness | null;
  /** The database's own head of the witness's epoch. */
  headOfWitness: LogHead | null;
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

export function compareWitness({ head, witness, headOfWitness, hashAtWitness }: Remembered): Comparison {
  // The witness is written after the commit: a first record may be without one.
  if (!witness) return !head || head.sequence <= 1 ? agrees : differs('the second witness is missing', null);
  const known = headOfWitness?.sequence ?? 0;
  if (known < witness.sequence) return missing(witness, head, known);
  if (hashAtWitness !== null && hashAtWitness !== witness.hash)
    return differs('the database and its witness name different records', rangeOf(witness, witness.sequence));
  return agrees;
}

function missing(witness: Witness, head: LogHead | null, known: number): Comparison {
  const from = Math.max(known, witness.acked) + 1;
  const why = head ? 'the end of the database is missing' : 'the database is gone';
  if (from > witness.sequence) return differs(`${why}; the service has a receipt for all of it`, null);
  return differs(why, rangeOf(witness, from));
}

const rangeOf = (witness: Witness, first: number): Range => ({
  epoch: witness.epoch,
  first: String(first),
  last: String(witness.sequence),
});
