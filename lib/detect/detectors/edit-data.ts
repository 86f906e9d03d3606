// Cut lists and bins show the shape of an unreleased cut, shot by shot, with names of clips and reels.
import type { Finding } from '../../model/finding.ts';
import { confidenceOf } from '../confidence.ts';
import type { Detector, ScanText } from '../detector.ts';
import { findingAt, listLines } from '../listing.ts';
import { type Page, pageOf } from '../page.ts';
import { withTrade } from '../trade/with-trade.ts';

export const editData: Detector = withTrade(
  { id: 'edit-data', label: 'Edit list, bin or project file', lookups: ['field_delim', 'video_format'], detect },
  'bin',
);

const code = String.raw`\d{1,2}[:;.]\d\d[:;.]\d\d[:;.]\d\d`;
const event = new RegExp(
  String.raw`^\d{1,6}\s{1,8}\S{1,64}\s{1,24}\S{1,8}\s{1,12}\S.{0,16}?\s${code}\s{1,8}${code}\s{1,8}${code}\s{1,8}${code}`,
);
const comment =
  /^(?:\* ?(?:FROM CLIP NAME|TO CLIP NAME|KEY CLIP NAME|FROM CLIP|TO CLIP|SOURCE FILE|CLIP NAME|LOC|ASC_SOP|ASC_SAT|COMMENT|TO CLIP IS A STILL|EFFECT NAME|AUDIO LEVEL|UNKNOWN)\b|M2\s{1,6}\S|TITLE:\s|FCM:\s?(?:NON-)?DROP|REEL\s|FINAL CUT PRO REEL:|SPLIT:\s|EFFECTS NAME IS)/i;

function detect(input: ScanText): Finding[] {
  const page = pageOf(input);
  return [decisionList(page), binListing(page), timelineMarkup(page), markerList(page)].filter(
    (finding) => finding !== null,
  );
}

function decisionList(page: Page): Finding | null {
  const events = listLines(
    page,
    (index) => page.lines[index]!.digits >= 18,
    (text) => event.test(text),
  );
  const notes = listLines(
    page,
    (index) => page.lines[index]!.upper >= 2 && page.lines[index]!.marks > 0,
    (text) => comment.test(text),
  );
  if (events.count === 0) return null;
  const points = Math.min(events.count, 4) * 0.9 + Math.min(notes.count, 3) * 0.8;
  const [first, last] =
    notes.count === 0
      ? [events.first, events.last]
      : [Math.min(events.first, notes.first), Math.max(events.last, notes.last)];
  return findingAt(page, 'edit-data', 'edl', confidenceOf(points, 1.6), first, last);
}

const columns = [
  'Tape',
  'Tracks',
  'Start',
  'End',
  'Duration',
  'Name',
  'Source File',
  'Source File Path',
  'Reel',
  'Camroll',
  'Scene',
  'Take',
  'ASC_SOP',
  'ASC_SAT',
  'FPS',
  'UNC',
  'Auxiliary TC1',
  'Soundroll',
  'Shoot Date',
  'Lens',
  'Manufacturer',
  'Frame',
  'Mark IN',
  'Mark OUT',
  'Cam #',
  'Color Space',
  'DPX',
  'Labroll',
  'Master Clip',
];

/** An Avid log exchange, or the bin columns of one copied out of an editor. */
function binListing(page: Page): Finding | null {
  const header = page.input.spansOf('field_delim').length > 0 || page.input.spansOf('video_format').length > 0;
  if (header) return findingAt(page, 'edit-data', 'ale', 0.95, 0, page.lines.length - 1);
  for (let index = 0; index < Math.min(page.lines.length, 60); index++) {
    if (page.lines[index]!.cells < 5) continue;
    const cells = page
      .textAt(index)
      .split(/\t|,|\|/, 60)
      .map((cell) => cell.trim());
    const known = cells.filter((cell) => columns.includes(cell)).length;
    const timed = page.traitsAt(index + 1) & 2;
    if (known >= 5 || (known >= 4 && timed))
      return findingAt(page, 'edit-data', 'bin', timed ? 0.85 : 0.55, index, page.lines.length - 1);
  }
  return null;
}

const roots: readonly [string, string, RegExp][] = [
  ['<fcpxml', 'fcpxml', /<fcpxml\s{1,4}version=|<!doctype fcpxml/],
  ['<xmeml', 'xmeml', /<xmeml\s{1,4}version=/],
  ['"otio_schema', 'otio', /"otio_schema"\s{0,4}:\s{0,4}"(?:timeline|track|stack|clip|serializablecollection)/],
  ['<premieredata', 'premiere', /<premieredata/],
  ['<xges', 'xges', /<xges\s/],
  ['<project', 'project', /<(?:mlt|kdenlivedoc|project)\b[^>]{0,200}(?:timeline|sequence|kdenlive)/],
  ['<mlt', 'mlt', /<mlt\s[^>]{0,200}(?:lc_numeric|producer|profile)/],
  ['<asset-clip', 'fcpxml', /<asset-clip\s[^>]{0,300}(?:offset|duration)="\d{1,12}(?:\/\d{1,8})?s"/],
  ['<clipitem', 'xmeml', /<clipitem\b/],
  ['<aaf:', 'aaf', /<aaf:(?:preface|composition)/],
  ['<colordecisionlist', 'cdl', /<colordecisionlist/],
  ['<colorcorrectioncollection', 'cdl', /<colorcorrectioncollection/],
];

function timelineMarkup(page: Page): Finding | null {
  for (const [keyword, what, root] of roots) {
    const at = page.input.folded.indexOf(keyword);
    if (at < 0 || !root.test(page.input.folded.slice(at, at + 2000))) continue;
    return { detector: 'edit-data', confidence: 0.95, start: at, end: page.input.text.length, what };
  }
  return null;
}

const markerRow = new RegExp(
  String.raw`^\S.{0,80}?[\t]${code}[\t](?:V\d|A\d|TC\d)[\t](?:red|green|blue|cyan|magenta|yellow|black|white|orange|purple|pink)`,
  'i',
);

/** Markers or a pull list: name, timecode, track, colour, comment, one a line. */
function markerList(page: Page): Finding | null {
  const markers = listLines(
    page,
    (index) => page.lines[index]!.digits >= 8 && page.lines[index]!.cells >= 4,
    (text) => markerRow.test(text),
  );
  if (markers.count === 0) return pullList(page);
  return markers.count < 2
    ? null
    : findingAt(page, 'edit-data', 'markers', markers.count > 2 ? 0.8 : 0.6, markers.first, markers.last);
}

const clip = new RegExp(String.raw`^\S{0,40}[A-Z0-9]_\S{2,60}[\t](?:[^\t]{1,60}[\t])?${code}[\t]${code}(?:[\t]|$)`);
const pullRow = new RegExp(String.raw`[\t]${code}[\t](?:[VAD]\d{1,2}|TC\d?)[\t]\S`, 'i');

/** The same without colours, under a head that says what it is. */
function pullList(page: Page): Finding | null {
  const rows = listLines(
    page,
    (index) => page.lines[index]!.digits >= 8 && page.lines[index]!.cells >= 3,
    (text) => pullRow.test(text),
  );
  const clips = listLines(
    page,
    (index) => page.lines[index]!.digits >= 16 && page.lines[index]!.cells >= 3,
    (text) => clip.test(text),
  );
  if (clips.count >= 2) return findingAt(page, 'edit-data', 'pull-list', 0.65, clips.first, clips.last);
  if (rows.count < 3 && !(rows.count === 2 && /marker|comment|track/i.test(page.textAt(rows.first - 1)))) return null;
  return findingAt(page, 'edit-data', 'markers', rows.count > 3 ? 0.8 : 0.65, Math.max(0, rows.first - 1), rows.last);
}
