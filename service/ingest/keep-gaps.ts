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
export async function keepGaps(ledger: EpochLedger, sequences: readonly number[], top: number): Promise<number> {
  const late = sequences.filter((sequence) => sequence < top);
  const touched = late.length ? await ledger.gaps({ first: late[0]!, last: late.at(-1)! }) : [];
  const left: Stretch[] = [];
  for (const gap of touched) {
    const rest = remaining(gap, late);
    if (rest.length === 1 && rest[0]!.first === gap.first && rest[0]!.last === gap.last) continue;
    await ledger.closeGap(gap.id);
    left.push(...rest);
  }
  const jumps: Stretch[] = [];
  let reached = top;
  for (const sequence of sequences) {
    if (sequence > reached + 1) jumps.push({ first: reached + 1, last: sequence - 1 });
    reached = Math.max(reached, sequence);
  }
  if (left.length + jumps.length > 0) await ledger.openGaps([...left, ...jumps]);
  return jumps.length;
}
