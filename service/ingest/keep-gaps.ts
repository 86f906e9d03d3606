import type { EpochLedger, Stretch } from '../store/ledger.ts';

/** What of a gap is left when some of its sequences have come. `come` ascends. */
export function remaining(gap: Stretch, come: readonly number[]): Stretch[] {
  const left: Stretch[] = [];
  let first = gap.first;
  for (const sequence of come) {
    if (sequence < first || sequence > gap.last) continue;
    if (sequence > first) left.push({ first, last: sequence - 1 });
    first = sequence + 1;
  }
  return first <= gap.last ? [...left, { first, last: gap.last }] : left;
}

/** Opens a gap for each jump beyond `top`, and closes what late records fill. `sequences` are those newly stored. */
export function keepGaps(ledger: EpochLedger, sequences: readonly number[], top: number): number {
  let opened = 0;
  const late = sequences.filter((sequence) => sequence < top);
  const touched = late.length ? ledger.gaps({ first: late[0]!, last: late.at(-1)! }) : [];
  for (const gap of touched) {
    const left = remaining(gap, late);
    if (left.length === 1 && left[0]!.first === gap.first && left[0]!.last === gap.last) continue;
    ledger.closeGap(gap.id);
    left.forEach(ledger.openGap);
  }
  let reached = top;
  for (const sequence of sequences) {
    if (sequence > reached + 1) {
      ledger.openGap({ first: reached + 1, last: sequence - 1 });
      opened++;
    }
    reached = Math.max(reached, sequence);
  }
  return opened;
}
