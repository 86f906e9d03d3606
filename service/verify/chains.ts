// Each device writes chains of records; what of them is here has to hang together, and what is missing has to be named.
import type { FaultName } from './faults.ts';
import type { RecordPlace } from './read-line.ts';

export const FIRST_PREVHASH = 'A'.repeat(43);

interface Link {
  sequence: number;
  hash: string;
  prevhash: string;
}

/** Consecutive records that hang together: only its ends are remembered. */
interface Run {
  first: Link;
  last: Link;
}

export type Stretch = readonly [first: number, last: number];

/** The records of one device and epoch, in whatever order they arrived. */
export class Chain {
  readonly #runs: Run[] = [];

  /** Null when the record fits what is here already. */
  add({ sequence, hash, prevhash }: RecordPlace): FaultName | null {
    const link = { sequence, hash, prevhash };
    const at = this.#placeOf(sequence);
    const [below, above] = [this.#runs[at - 1], this.#runs[at]];
    if (below && below.last.sequence >= sequence) return this.#again(below, link);
    const joinsBelow = below?.last.sequence === sequence - 1;
    const joinsAbove = above?.first.sequence === sequence + 1;
    const isBroken =
      (sequence === 1 && prevhash !== FIRST_PREVHASH) ||
      (joinsBelow && below.last.hash !== prevhash) ||
      (joinsAbove && above.first.prevhash !== hash);
    if (joinsBelow && joinsAbove) this.#runs.splice(at - 1, 2, { first: below.first, last: above.last });
    else if (joinsBelow) below.last = link;
    else if (joinsAbove) above.first = link;
    else this.#runs.splice(at, 0, { first: link, last: link });
    return isBroken ? 'chain' : null;
  }

  isEmpty(): boolean {
    return this.#runs.length === 0;
  }

  /** What is missing from 1 up to the last record. */
  missing(): Stretch[] {
    const ends = [0, ...this.#runs.map((run) => run.last.sequence)];
    return this.#runs.flatMap((run, index) => {
      const first = ends[index]! + 1;
      return run.first.sequence > first ? [[first, run.first.sequence - 1] as const] : [];
    });
  }

  /** How many runs begin at or below the sequence. Nearly always all of them: records come in order. */
  #placeOf(sequence: number): number {
    let at = this.#runs.length;
    while (at > 0 && this.#runs[at - 1]!.first.sequence > sequence) at--;
    return at;
  }

  #again({ first, last }: Run, link: Link): FaultName {
    const known = [first, last].find((end) => end.sequence === link.sequence);
    return known && known.hash !== link.hash ? 'fork' : 'twice';
  }
}

/** What of `stretches` no part of `named` covers; both ascending. */
export function notCovered(stretches: readonly Stretch[], named: readonly Stretch[]): Stretch[] {
  return stretches.flatMap(([from, to]) => {
    const left: Stretch[] = [];
    let first = from;
    for (const [low, high] of named) {
      if (high < first || low > to) continue;
      if (low > first) left.push([first, low - 1]);
      first = high + 1;
    }
    return first <= to ? [...left, [first, to] as const] : left;
  });
}
