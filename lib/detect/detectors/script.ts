// A page of script tells the story before anyone may know it; most excerpts people paste carry no scene heading.
import { type Finding, isRaised, RAISED_AT } from '../../model/finding.ts';
import { HINT } from '../confidence.ts';
import type { Detector, ScanText } from '../detector.ts';
import { type Page, pageOf } from '../page.ts';
import { gather } from '../script/gather.ts';
import { layoutFinding } from '../script/layouts.ts';
import { markupFinding } from '../script/markup.ts';
import { isLesson } from '../script/lesson.ts';
import { isMereProse } from '../script/mere-prose.ts';
import { type Part, type ReadScript, readScript } from '../script/read-script.ts';
import { weigh } from '../script/weigh.ts';

/** Words of people who explain scripts, not of scripts. */
const lessons = [
  'scene headings',
  'sluglines',
  'screenwriter',
  'time of day',
  'script formatting',
  'slugline',
  'scene heading',
  'screenwriting',
  'character cue',
  'action line',
  'script format',
  'screenplay format',
  'fountain syntax',
];

export const script: Detector = { id: 'script', label: 'Script pages', lookups: lessons, detect };

/** Lines without any mark of a script after which a new stretch begins. */
const GAP = 24;
/** A text this short without any mark may still be action cut from a scene. */
const SHORT = 40;
/** So few lines are an excerpt. */
const FEW = 40;
const marked = new Set<Part>([
  'heading',
  'loose-heading',
  'cue',
  'extended-cue',
  'open-cue',
  'speech',
  'opening-speech',
  'said',
  'transition',
  'furniture',
  'stage',
  'title-page',
]);

function detect(input: ScanText): Finding[] {
  const page = pageOf(input);
  const markup = markupFinding(page);
  if (markup) return [markup];
  const read = readScript(page);
  const found = stretches(read);
  if (found.length === 0 && read.parts.length > 0 && read.parts.length <= SHORT && !isMereProse(page, read))
    found.push([0, read.parts.length - 1]);
  const judged = found.map(([first, last]) => judge(page, read, first, last));
  if (judged.some(isRaised)) return judged;
  const other = layoutFinding(page);
  return other ? [other] : judged;
}

/** Nothing but what was said to the tool stands around the stretch. */
const isAll = (read: ReadScript, from: number, to: number): boolean =>
  read.parts.every((part, index) => (index >= from && index <= to) || part === 'address');

function stretches(read: ReadScript): [number, number][] {
  const found: [number, number][] = [];
  for (let index = 0; index < read.parts.length; index++) {
    if (!marked.has(read.parts[index]!)) continue;
    const open = found.at(-1);
    if (open && index - open[1] <= GAP) open[1] = index;
    else found.push([index, index]);
  }
  return found;
}

function judge(page: Page, read: ReadScript, first: number, last: number): Finding {
  const [from, to] = [widen(read, first, -1), widen(read, last, 1)];
  const evidence = gather(page, read, from, to);
  const inLesson = teaches(page, read, from, to);
  const sure = weigh(evidence, { inLesson, alone: !inLesson && to - from < FEW && isAll(read, from, to) });
  const confidence = sure >= RAISED_AT && isLesson(page, read, from, to) ? HINT : sure;
  return {
    detector: 'script',
    confidence,
    start: page.lines[from]!.from,
    end: page.lines[to]!.to,
    what: 'screenplay',
  };
}

/** Action next to the outermost cue belongs to the scene; a list or a form line does not. */
function widen(read: ReadScript, index: number, step: 1 | -1): number {
  let at = index;
  for (let moved = 0; moved < 6; moved++) {
    const next = read.parts[at + step];
    if (next !== 'plain' && next !== 'parenthetical' && next !== 'section' && next !== 'name') break;
    at += step;
  }
  return at;
}

/** Whether a lesson surrounds the stretch: then one example heading is no script. */
const teaches = (page: Page, read: ReadScript, first: number, last: number): boolean => {
  const [from, to] = [
    page.lines[Math.max(0, first - 12)]!.start,
    page.lines[Math.min(page.lines.length - 1, last + 12)]!.end,
  ];
  return lessons.some((word) =>
    page.input
      .spansOf(word)
      .some((span) => span.start >= from && span.end <= to && !isSpoken(read, page.lineAt(span.start))),
  );
};

/** Characters may talk about screenwriting, too. */
const isSpoken = (read: ReadScript, line: number): boolean => read.parts[line] === 'speech';
