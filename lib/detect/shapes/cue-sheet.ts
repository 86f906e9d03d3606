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
      'adr cues',
      'adr cue list',
      'adr',
      'loop list',
      'looping list',
      'liste de post-synchro',
      'rythmo',
      'nachsynchronisation',
      'doblaje',
      'doppiaggio',
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
  [
    0.9,
    [
      'tc',
      'timecode',
      'time code',
      'tc in',
      'timecode in',
      'time in',
      'in tc',
      'start tc',
      'in',
      'start',
      'in time',
      'tcr in',
    ],
  ],
  [0.9, ['tc out', 'timecode out', 'time out', 'out tc', 'end tc', 'out', 'end', 'out time', 'tcr out']],
  [0.8, ['cues', 'take', 'line #', 'cue', 'cue #', 'cue no', 'cue name', 'cue title', 'reel', 'spot', 'title #']],
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
      'char',
      'chr',
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
/** Cue, who speaks, when, and what: the row of a list of lines to record again. */
const spoken =
  /^\W{0,3}[A-Z]{0,4}\d{1,4}[A-Z]{0,2}\d{0,3}[\s|,\t]{1,6}(?:\p{Lu}[\p{Lu} .'’/-]{1,24}[\s|,\t]{1,6}\d\d:\d\d:\d\d|\d\d:\d\d:\d\d(?:[:;]\d\d)?[\s|,\t]{1,6}\p{Lu}{2})/u;
const role = /\b(?:ASCAP|BMI|PRS|SESAC|SOCAN|GEMA|SACEM|SUISA|SIAE|JASRAC|APRA)\b/;

/** By label, a bit for each group it is of. */
const groupsOf = new Map<string, number>();
labels.forEach(([, any], group) => {
  for (const label of any) groupsOf.set(label, (groupsOf.get(label) ?? 0) | (1 << group));
});

/** The labels needed for it stand somewhere. */
const names = (page: Page): boolean => {
  let said = 0;
  for (const phrase of page.input.spoken) said |= groupsOf.get(phrase) ?? 0;
  const has = (group: number) => ((said >>> group) & 1) === 1;
  return has(0) || (has(1) && has(2)) || (has(3) && has(5));
};

/** Without its name, or an in and an out column, nothing is such a sheet. */
const mayBeSheet = (page: Page): boolean =>
  placed(page, 0) !== null ||
  (placed(page, 1) !== null && placed(page, 2) !== null) ||
  (placed(page, 3) !== null && placed(page, 5) !== null);

interface Place {
  first: number;
  last: number;
}

/** Where the labels of one group stand as labels; null when nowhere. */
function placed(page: Page, group: number): Place | null {
  let place = null as Place | null;
  for (const phrase of labels[group]![1]) {
    for (const span of page.input.spansOf(phrase).slice(0, 20)) {
      const line = page.lineAt(span.start);
      if (placementOf(page, line, span) !== 'label') continue;
      place = { first: Math.min(place?.first ?? line, line), last: Math.max(place?.last ?? line, line) };
    }
  }
  return place;
}

export function cueSheet(page: Page): Finding | null {
  if (!names(page) || !mayBeSheet(page)) return null;
  let points = 0;
  const places: Place[] = [];
  labels.forEach(([weight], group) => {
    const place = placed(page, group);
    if (!place) return;
    points += weight;
    places.push(place);
  });
  if (places.length < 2) return null;
  const first = Math.min(...places.map((place) => place.first));
  const rows = matchingLines(page, first, Math.min(page.lines.length - 1, first + 60), spoken, 3) >= 3 ? 1 : 0;
  return withRows(page, points + rows, places.length + rows, first, Math.max(...places.map((place) => place.last)));
}

function withRows(page: Page, points: number, groups: number, first: number, last: number): Finding | null {
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
    groups >= 3 && values >= 0.9 ? confidence : Math.min(confidence, HINT),
    first,
    lastRow,
  );
}

export const cueSheetKeywords: readonly string[] = labels.flatMap(([, any]) => any);
