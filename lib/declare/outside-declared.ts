import { foundIn } from '../model/declaration.ts';
import type { DetectorId } from '../model/detector-id.ts';

const spokenOf = new Set<DetectorId>(Object.values(foundIn).flat());

/** What was found beyond what was declared; empty while the work stays within it. */
export const outsideDeclared = (declared: readonly DetectorId[], found: readonly DetectorId[]): DetectorId[] =>
  found.filter((detector) => spokenOf.has(detector) && !declared.includes(detector));
