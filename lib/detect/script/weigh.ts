import { HINT, confidenceOf } from '../confidence.ts';
import type { Evidence } from './evidence.ts';

/** Points for 0.5. */
const ENOUGH = 1.6;

/** `steps[n-1]` for n times, the last for more; 0 for none. */
const stair = (times: number, steps: readonly number[]): number =>
  times <= 0 ? 0 : steps[Math.min(times, steps.length) - 1]!;

export interface Setting {
  /** A lesson about scripts surrounds the stretch. */
  inLesson: boolean;
  /** The text is this stretch, a few lines, and nothing else. */
  alone: boolean;
}

/** How surely a stretch of lines is a script. One kind of cue alone, however often, stays a hint. */
export function weigh(evidence: Evidence, { inLesson, alone }: Setting): number {
  const points = structurePoints(evidence, alone);
  const kinds = points.filter((each) => each >= 0.25).length;
  const sum = points.reduce((total, each) => total + each, 0);
  const bonus = alone && isPure(evidence) ? 0.5 : 0;
  const confidence = confidenceOf(Math.max(0, sum - foreignPenalty(evidence) - (inLesson ? 0.8 : 0) + bonus), ENOUGH);
  return kinds >= 2 && !isEssay(evidence) && hasBackbone(evidence, alone) ? confidence : Math.min(confidence, HINT);
}

function structurePoints(seen: Evidence, alone: boolean): number[] {
  const outline = isOutline(seen);
  const spoken =
    (seen.conversational + seen.parentheticals + seen.extended + seen.recurring + seen.indented > 0 ||
      (seen.personal + seen.staging > 1 && seen.foreign < 3)) &&
    !outline;
  return [
    stair(seen.headings, alone ? [1.3, 1.6] : [1, 1.4, 1.5]) +
      (seen.headings === 0 ? stair(seen.looseHeadings, [0.4, 0.6]) : 0),
    stair(seen.pairs, spoken ? [0.8, 1.3, 1.7, 2, 2.3, 2.6] : [0.4, 0.5, 0.6]),
    stair(seen.said, seen.headings + seen.stage + seen.parentheticals > 0 ? [0.4, 0.7, 0.9] : [0.1, 0.2, 0.3]),
    stair(seen.extended, [0.9, 1.3]),
    alone ? stair(seen.openCues, [0.8]) : 0,
    alone && seen.headings + seen.transitions > 0 ? stair(seen.actions + seen.sections, [0.35]) : 0,
    alone ? stair(seen.replies, [0.7]) : 0,
    stair(seen.indented, [0.7, 1, 1.2]),
    seen.pairs + seen.headings + seen.said + seen.remarks + seen.openCues > 0
      ? stair(seen.parentheticals, [0.6, 0.9])
      : 0,
    stair(seen.remarks, [0.4, 0.7]),
    stair(seen.transitions, [1.3, 1.5]),
    stair(seen.furniture, [0.7, 1.2]),
    stair(seen.stage, [0.4, 0.8]),
    stair(seen.recurring, [0.4, 0.6]),
    outline ? 0 : stair(seen.conversational, [0.3, 0.45, 0.6]),
    outline ? 0 : stair(seen.personal, [0.3, 0.4]),
    ...actionPoints(seen),
    outline ? 0 : stair(seen.mentions, [0.5, 0.8]),
    seen.titlePage > 1 ? stair(seen.titlePage - 1, [0.9, 1.5]) : 0,
    stair(seen.billing, [0.7, 0.9]),
    stair(seen.sections, [0.25, 0.35]),
    stair(seen.acts, [0.5, 0.7]),
    stair(seen.margins, [0.7, 1, 1.2]),
  ];
}

const actionPoints = (seen: Evidence): number[] => [
  stair(seen.emphatic, [0.35, 0.6, 0.8]),
  stair(seen.staging, [0.3, 0.45, 0.6]),
  stair(seen.happens, [0, 0.3, 0.6, 0.8]),
  seen.pairs + seen.openCues + seen.headings > 0 ? stair(seen.fragments, [0.3, 0.4]) : 0,
  stair(seen.camera, [0.5, 0.8]),
  stair(seen.opened, [0.35, 0.5]),
  stair(seen.clipped, [0.5, 0.8]),
  stair(seen.introduced, [1.1, 1.4]),
  stair(seen.struck, [0.4, 0.7]),
];

/** A few lines cut from a page, with nothing around them that is not page. */
const isPure = (seen: Evidence): boolean =>
  seen.foreign === 0 &&
  seen.said === 0 &&
  ((seen.pairs > 0 && seen.conversational + seen.parentheticals + seen.personal > 0) ||
    (seen.openCues > 0 && seen.mentions + seen.conversational > 0) ||
    isScene(seen));

/** Action and nothing else, in the present, of people we watch. */
const isScene = (seen: Evidence): boolean => seen.staging > 0 && isWatched(seen);
const isWatched = (seen: Evidence): boolean => seen.untold * 5 <= seen.actions && seen.foreign === 0;

/** Paragraphs under a heading in capitals, and nothing that only a script has. */
const isEssay = (seen: Evidence): boolean =>
  seen.lengthy * 2 >= Math.max(1, seen.speeches) &&
  seen.recurring + seen.extended + seen.parentheticals + seen.headings + seen.transitions + seen.indented === 0;

/** Headings in capitals with text below: speakers speak again and talk, headings do not. */
const isOutline = (seen: Evidence): boolean =>
  seen.extended === 0 &&
  seen.headings === 0 &&
  seen.conversational * 3 < seen.speeches * 2 &&
  ((seen.distinct >= 4 && seen.recurring * 4 <= seen.distinct) ||
    (seen.distinct === 3 && seen.recurring + seen.parentheticals + seen.transitions + seen.mentions === 0));

/** Something only a script has: capitals and verbs of motion alone also make a thriller. */
const hasBackbone = (seen: Evidence, alone: boolean): boolean =>
  seen.headings + seen.transitions + seen.extended + seen.introduced + seen.remarks + seen.indented > 0 ||
  seen.furniture > 1 ||
  seen.stage > 1 ||
  seen.margins > 1 ||
  (seen.titlePage > (alone ? 1 : 2) && seen.billing > 0) ||
  (seen.said > 2 && seen.recurring > 0 && seen.parentheticals > 0) ||
  (seen.pairs > 0 && !isOutline(seen) && seen.conversational + seen.parentheticals + seen.personal > 0) ||
  (isScene(seen) && (seen.struck > 0 || (seen.camera > 0 && seen.emphatic > 0))) ||
  (alone && isExcerpt(seen));

/** A few lines with nothing around them say more: a name breaks off, a speech begins in the middle, action is clipped. */
const isExcerpt = (seen: Evidence): boolean =>
  (seen.pairs > 1 && seen.recurring > 0 && !isOutline(seen)) ||
  (seen.openCues > 0 &&
    (seen.pairs + seen.mentions + seen.conversational > 0 ||
      (seen.emphatic + seen.staging + seen.fragments > 0 && isWatched(seen)))) ||
  (isScene(seen) && seen.happens > 0 && seen.clipped + seen.replies + seen.looseHeadings > 0) ||
  (isScene(seen) &&
    seen.happens > 1 &&
    seen.happens * 3 > seen.actions &&
    seen.emphatic + seen.camera + seen.fragments > 0);

const foreignPenalty = (seen: Evidence): number => {
  const own = seen.headings + seen.pairs * 2 + seen.parentheticals + seen.transitions + seen.stage + seen.said;
  return seen.foreign > own ? Math.min(1.6, (seen.foreign - own) * 0.15 + 0.1) : Math.min(0.1, seen.foreign * 0.05);
};
