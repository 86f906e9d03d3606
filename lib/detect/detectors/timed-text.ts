// Subtitles, dialogue lists and cue sheets carry every word of a cut, with the time it is said.
import type { Finding } from '../../model/finding.ts';
import { HINT, confidenceOf } from '../confidence.ts';
import type { Detector, ScanText } from '../detector.ts';
import { findingAt, listLines } from '../listing.ts';
import { type Page, pageOf } from '../page.ts';
import { cueSheet, cueSheetKeywords } from '../shapes/cue-sheet.ts';
import { isPublicSpeech, publicAddress } from '../shapes/public-speech.ts';

export const timedText: Detector = {
  id: 'timed-text',
  label: 'Subtitles or dialogue list',
  lookups: [...cueSheetKeywords, ...publicAddress],
  detect,
};

const range = /^(?:\d{1,3}:)?\d{1,2}:\d\d[.,]\d{2,3}\s{1,4}-->\s{1,4}(?:\d{1,3}:)?\d{1,2}:\d\d[.,]\d{2,3}/;
const event = /^(?:Dialogue|Comment):\s?[^,]{1,16},\d:\d\d:\d\d\.\d\d,\d:\d\d:\d\d\.\d\d,/;
const scc = /^\d\d:\d\d:\d\d[:;]\d\d\s{1,4}(?:[0-9a-f]{4}(?:\s|$)){2}/i;
const micro = /^\{\d{1,7}\}\{\d{1,7}\}\S/;
const lyric = /^\[\d\d:\d\d\.\d\d\]/;
const row =
  /^(?!\d{4}-\d\d-\d\d)(?:(?:shot|cue|sc|line|title|plan)\.?\s)?(?:\S{1,12}[\s|,]{1,8})?\d\d:\d\d:\d\d(?:[:;.,]\d{2,3})?[\s|,\-–>]{1,12}\d\d:\d\d:\d\d(?:[:;.,]\d{2,3})?(?:[\s|,]{1,12}\S{1,16}){0,2}[\s|,]{1,12}\S/i;

function detect(input: ScanText): Finding[] {
  const page = pageOf(input);
  const found = [
    counted(page, 'subtitles', range, 0.85, 8),
    counted(page, 'ass', event, 0.8, 6),
    counted(page, 'scc', scc, 0.8, 16),
    counted(page, 'microdvd', micro, 0.7, 2),
    counted(page, 'lrc', lyric, 0.4, 6),
    dialogueList(page),
    markup(page),
    cueSheet(page),
  ];
  return found.filter((finding) => finding !== null);
}

/** @param each points one such line brings; one line alone is an example in a manual. */
function counted(page: Page, what: string, pattern: RegExp, each: number, digits: number): Finding | null {
  const listing = listLines(
    page,
    (index) => page.lines[index]!.digits >= digits && page.lines[index]!.marks >= 3,
    (text) => pattern.test(text),
  );
  if (listing.count === 0) return null;
  const confidence = confidenceOf(Math.min(listing.count, 8) * each, 1.6);
  return findingAt(
    page,
    'timed-text',
    what,
    listing.count === 1 || isPublicSpeech(page) ? Math.min(confidence, HINT) : confidence,
    listing.first,
    afterSpeech(page, listing.last, what),
  );
}

/** The words follow the line with the times. */
const afterSpeech = (page: Page, last: number, what: string): number =>
  what === 'subtitles'
    ? Math.min(page.lines.length - 1, last + (page.lines[last + 1]?.blanksAbove === 0 ? 1 : 0))
    : last;

/** Times to the frame are a cut's; logs and calendars have none. */
const framed = (page: Page, index: number): boolean =>
  /\d\d:\d\d:\d\d[:;]\d\d[\s|,\-–>]{1,12}\d\d:\d\d:\d\d[:;]\d\d/.test(page.textAt(index));

/** Rows with an in and an out time and what is said between them, none of them an edit event. */
function dialogueList(page: Page): Finding | null {
  const listing = listLines(
    page,
    (index) => page.lines[index]!.digits >= 12 && page.lines[index]!.digits <= 24 && page.lines[index]!.lower >= 2,
    (text) => row.test(text) && !text.includes('-->'),
  );
  if (listing.count < 2) return null;
  return findingAt(
    page,
    'timed-text',
    'dialogue-list',
    confidenceOf(Math.min(listing.count, 6) * 0.75 + (framed(page, listing.first) ? 0.4 : 0), 1.6),
    listing.first,
    listing.last,
  );
}

const roots: readonly [string, string][] = [
  ['http://www.w3.org/ns/ttml', 'ttml'],
  ['http://www.w3.org/2006/10/ttaf1', 'ttml'],
  ['http://www.w3.org/2006/04/ttaf1', 'ttml'],
  ['<dcsubtitle', 'dcp-subtitle'],
  ['<subtitlereel', 'dcp-subtitle'],
  ['scenarist_scc v1.0', 'scc'],
  ['<sami>', 'sami'],
];

function markup(page: Page): Finding | null {
  for (const [sign, what] of roots) {
    const at = page.input.folded.indexOf(sign);
    if (at < 0) continue;
    const rows =
      page.input.folded.indexOf('begin=', at) > 0 ||
      page.input.folded.indexOf('<subtitle ', at) > 0 ||
      what === 'scc' ||
      what === 'sami';
    return {
      detector: 'timed-text',
      confidence: rows ? 0.92 : 0.45,
      start: Math.max(0, at - 60),
      end: page.input.text.length,
      what,
    };
  }
  return null;
}
