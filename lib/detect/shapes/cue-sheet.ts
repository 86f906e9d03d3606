import type { Finding } from '../../model/finding.ts';
import { HINT, confidenceOf } from '../confidence.ts';
import { findingAt } from '../listing.ts';
import type { Page } from '../page.ts';
import { placementOf } from '../placement.ts';
import { traits } from '../traits.ts';
import { matchingLines } from './matching-lines.ts';

/** Labels of the sheets that list lines, music or shots against time. */
const labels: readonly (readonly [number, readonly string[]])[] = [
  [
    1.4,
    [
      'music cue sheet',
      'cue sheet',
      'adr cue sheet',
      'adr list',
      'adr report',
      'ccsl',
      'combined continuity',
      'continuity & spotting list',
      'continuity and spotting list',
      'spotting list',
      'spotting notes',
      'dialogue list',
      'dialog list',
      'dialogue continuity',
      'as-broadcast script',
      'post-production script',
      'liste des dialogues',
      'dialogliste',
      'lista de diálogos',
      'lista dialoghi',
    ],
  ],
  [0.9, ['tc in', 'timecode in', 'time in', 'in tc', 'start tc', 'in', 'start', 'in time', 'tcr in']],
  [0.9, ['tc out', 'timecode out', 'time out', 'out tc', 'end tc', 'out', 'end', 'out time', 'tcr out']],
  [0.8, ['cue', 'cue #', 'cue no', 'cue name', 'cue title', 'reel', 'spot', 'title #']],
  [
    0.9,
    [
      'composer',
      'publisher',
      'pro',
      'ascap',
      'bmi',
      'prs',
      'sesac',
      'socan',
      'gema',
      'sacem',
      'writer',
      'share',
      'usage',
    ],
  ],
  [
    0.8,
    [
      'character',
      'speaker',
      'line',
      'reason',
      'dialogue',
      'dialog',
      'subtitle',
      'title',
      'wild',
      'loop',
      'walla',
      'group',
    ],
  ],
  [0.7, ['duration', 'dur', 'timing', 'length', 'footage', 'ft+fr', 'feet', 'frames']],
];
const usage =
  /(?:^|[\t|, ])(?:BI|BV|VI|VV|TO|TC|EE|MT|ET|BG|Tech|Perf|Add(?:ed)? line|TV cover|WALLA|LOOP|noise)(?=$|[\t|, ])/;
const role = /\b(?:ASCAP|BMI|PRS|SESAC|SOCAN|GEMA|SACEM|SUISA|SIAE|JASRAC|APRA)\b/;

export function cueSheet(page: Page): Finding | null {
  let points = 0;
  let placed = 0;
  let first = Infinity;
  let last = -1;
  for (const [weight, any] of labels) {
    const spots = any.flatMap((phrase) =>
      page.input
        .spansOf(phrase)
        .slice(0, 20)
        .map((span) => ({ span, line: page.lineAt(span.start) })),
    );
    const formal = spots.filter(({ span, line }) => placementOf(page, line, span) === 'label');
    if (formal.length === 0) continue;
    points += weight;
    placed++;
    for (const { line } of formal) [first, last] = [Math.min(first, line), Math.max(last, line)];
  }
  if (placed < 2) return null;
  return withRows(page, points, placed, first, last);
}

function withRows(page: Page, points: number, placed: number, first: number, last: number): Finding | null {
  let rows = 0;
  const end = Math.min(page.lines.length - 1, last + 60);
  let lastRow = last;
  for (let index = first; index <= end; index++) {
    const bits = page.traitsAt(index);
    if (!(bits & traits.timecode) && !/\b\d{0,2}:\d\d\b/.test(page.textAt(index))) continue;
    rows++;
    lastRow = Math.max(lastRow, index);
  }
  const marks = matchingLines(page, first, end, usage, 2) + matchingLines(page, first, end, role, 2);
  const values = (rows >= 4 ? 1.4 : rows >= 2 ? 0.9 : 0) + (marks >= 2 ? 1 : 0);
  const confidence = confidenceOf(points + values, 3);
  return findingAt(
    page,
    'timed-text',
    'cue-sheet',
    placed >= 3 && values >= 0.9 ? confidence : Math.min(confidence, HINT),
    first,
    lastRow,
  );
}

export const cueSheetKeywords: readonly string[] = labels.flatMap(([, any]) => any);
