import { HINT, confidenceOf } from '../confidence.ts';
import type { Evidence } from './evidence.ts';

/** Points for 0.5. */
const ENOUGH = 1.6;

/** `steps[n-1]` for n times, the last for more; 0 for none. */
const stair = (times: number, steps: readonly number[]): number =>
  times <= 0 ? 0 : steps[Math.min(times, steps.length) - 1]!;

/** How surely a stretch of lines is a script. One kind of cue alone, however often, stays a hint. */
export interface Setting {
  /** A lesson about scripts surrounds the stretch. */
  inLesson: boolean;
  /** The text is this stretch, a few lines, and nothing else. */
  alone: boolean;
}

export function weigh(evidence: Evidence, { inLesson, alone }: Setting): number {
  const points = structurePoints(evidence);
  const kinds = points.filter((each) => each >= 0.3).length;
  const sum = points.reduce((total, each) => total + each, 0);
  const confidence = confidenceOf(
    Math.max(0, sum - foreignPenalty(evidence) - (inLesson ? 0.8 : 0) + (alone && isPure(evidence) ? 0.5 : 0)),
    ENOUGH,
  );
  return kinds >= 2 && hasBackbone(evidence) ? confidence : Math.min(confidence, HINT);
}

function structurePoints(seen: Evidence): number[] {
  const spoken =
    (seen.conversational > 0 || seen.parentheticals > 0 || seen.extended > 0 || seen.recurring > 0) && !isOutline(seen);
  const pairs = stair(seen.pairs, spoken ? [0.8, 1.3, 1.7, 2, 2.3, 2.6] : [0.4, 0.5, 0.6]);
  return [
    stair(seen.headings, [1, 1.4, 1.5]) + (seen.headings === 0 ? stair(seen.looseHeadings, [0.4, 0.6]) : 0),
    pairs,
    stair(seen.said, seen.headings + seen.stage + seen.parentheticals > 0 ? [0.4, 0.7, 0.9] : [0.1, 0.2, 0.3]),
    stair(seen.extended, [0.9, 1.3]),
    seen.pairs + seen.headings + seen.said > 0 ? stair(seen.parentheticals, [0.6, 0.9]) : 0,
    stair(seen.transitions, [0.9, 1.2]),
    stair(seen.furniture, [0.7, 1.2]),
    stair(seen.stage, [0.4, 0.8]),
    stair(seen.recurring, [0.4, 0.6]),
    isOutline(seen) ? 0 : stair(seen.conversational, [0.3, 0.45, 0.6]),
    stair(seen.emphatic, [0.35, 0.6, 0.8]),
    stair(seen.staging, [0.25, 0.4, 0.5]),
    isOutline(seen) ? 0 : stair(seen.mentions, [0.5, 0.8]),
    seen.titlePage > 1 ? stair(seen.titlePage - 1, [0.9, 1.5]) : 0,
    stair(seen.billing, [0.5, 0.7]),
    stair(seen.opened, [0.35, 0.5]),
    stair(seen.introduced, [0.7, 1]),
    stair(seen.struck, [0.4, 0.7]),
    stair(seen.sections, [0.2, 0.3]),
    stair(seen.margins, [0.5, 0.8, 1]),
  ];
}

/** A few lines cut from a page, with nothing around them that is not page. */
const isPure = (seen: Evidence): boolean =>
  seen.foreign === 0 && seen.said === 0 && seen.pairs > 0 && (seen.conversational > 0 || seen.parentheticals > 0);

/** Headings in capitals with text below: speakers speak again, headings do not. */
const isOutline = (seen: Evidence): boolean =>
  seen.extended === 0 &&
  seen.headings === 0 &&
  ((seen.distinct >= 4 && seen.recurring * 4 <= seen.distinct) ||
    (seen.distinct === 3 && seen.recurring + seen.parentheticals + seen.transitions + seen.mentions === 0));

/** Something only a script has: capitals and verbs of motion alone also make a thriller. */
const hasBackbone = (seen: Evidence): boolean =>
  seen.headings > 0 ||
  seen.transitions > 0 ||
  seen.furniture > 1 ||
  seen.extended > 0 ||
  seen.stage > 1 ||
  (seen.titlePage > 2 && seen.billing > 0) ||
  seen.introduced > 0 ||
  (seen.said > 2 && seen.recurring > 0 && seen.parentheticals > 0) ||
  (seen.struck > 0 && seen.staging > 0 && seen.foreign === 0) ||
  seen.margins > 2 ||
  (seen.pairs > 0 && !isOutline(seen) && (seen.conversational > 0 || seen.parentheticals > 0));

const foreignPenalty = (seen: Evidence): number => {
  const own = seen.headings + seen.pairs * 2 + seen.parentheticals + seen.transitions + seen.stage + seen.said;
  return seen.foreign > own ? Math.min(1.6, (seen.foreign - own) * 0.15) : 0;
};
