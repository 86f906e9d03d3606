// Not every script looks like a screenplay: radio plays, two-column scripts, links and voice-over, beat sheets, a scene typed into a chat.
import type { Finding } from '../../model/finding.ts';
import type { Page } from '../page.ts';
import { bareTalk } from './bare-talk.ts';
import { lineTable } from './line-table.ts';
import { nobody } from './nobody.ts';
import { outline } from './outline.ts';
import { conversation, enters, happening, person, transcribed } from './wording.ts';

/** What some such layout says of a page; null where none fits. Read only where the common layout says little. */
export function layoutFinding(page: Page): Finding | null {
  const seen = look(page);
  const confidence = Math.max(columns(seen), spoken(seen), labelled(seen), beats(seen));
  if (confidence > 0) return finding(page, confidence, seen.first, seen.last);
  const table = lineTable(page);
  if (table) return finding(page, table.confidence, table.first, table.last);
  const whole = Math.max(bareTalk(page), outline(page));
  return whole > 0 ? finding(page, whole, 0, page.lines.length - 1) : null;
}

const finding = (page: Page, confidence: number, first: number, last: number): Finding => ({
  ...{ detector: 'script', confidence, what: 'screenplay' },
  start: page.lines[first]!.from,
  end: page.lines[last]!.to,
});

interface Seen {
  first: number;
  last: number;
  /** Rows of somebody and what they say, by who. */
  speakers: Map<string, number>;
  /** Rows whose speaker stands in capitals. */
  capitals: number;
  talk: number;
  /** How something is said, in brackets at its beginning. */
  remarks: number;
  /** Sounds, music, links: what only a production's script has a row for. */
  labels: Map<string, number>;
  /** A heading over picture and sound, and the rows below it. */
  headed: boolean;
  rows: number;
  acts: number;
  items: number;
  /** Somebody does something now. */
  happens: number;
  /** Rows with a clock or a date in front, as messengers have them. */
  stamped: number;
}

/** Longer texts are read in their first lines: a layout shows at once. */
const MOST_LINES = 400;
/** A paragraph of an article is longer than anything a layout has a line for. */
const LONGEST_LINE = 240;

const row =
  /^(?:\d{1,3}[.)]?\s{1,8})?(?<name>\p{Lu}[\p{L}\d.'’/&-]{0,20}(?: [\p{Lu}\d#][\p{L}\d.'’-]{0,14}){0,2})(?<how>\s{0,3}\([^()]{1,40}\))?(?:\s{0,2}(?<mark>:)\s{0,8}|\t{1,4}|\s{2,30}|\s(?=[\p{Ll}(]))(?<says>\S.*)$/u;
const label =
  /^(?:\d{1,3}[.)]?\s{1,8})?(?:ALT )?(?<kind>F\/X|S?FX|GRAMS|ATMOS|MUSIC|MUSIQUE|MUSIK|SOUND|V\.?\/?O\.?|LINK|SYNC|COMM(?:ENTARY)?|PTC|SOT|NARR(?:ATION|ATOR)?|ANNC?R?|HOST(?: PTC)?|SUPER|ASTON|GFX|ASTONS?|TITLES?|CAPTION|CARD|MVO|FVO|JINGLE|STING|BRUITAGE|GERÄUSCH)s?\b(?=[\s.:#(\d])/u;
const pictureHead =
  /(?:^|[\t|]|\s{2})\W{0,3}(?:picture|pictures|visuals?|vision|video|images?|bild|imagen|immagine|shot|screen|on[- ]screen|映像|画面|화면|영상)\b/iu;
const soundHead =
  /(?:^|[\t|]|\s{2})\W{0,3}(?:narration|narrator|audio|v\/?o|voice-?over|commentary|sync|sound|dialogue|ton|son|off-?text|texte? off|sprechertext|locución|voz en off|音声|ナレーション|오디오|내레이션)\b/iu;
const actLine =
  /^\W{0,4}(?:(?:act|akt|acte|acto|atto|ato) (?:one|two|three|four|five|six|\d|i{1,3}|iv|v)\b|cold open\b|teaser\b|tag\W{0,3}$|[123]\. ?akt\b)/i;
const item = /^(?:[-*•–·]|\d{1,2}[.)]|[A-D](?:\s(?:runner|story|plot))?:)\s{0,3}\S/u;
const stamp = /^[[(]?\d{1,2}[:./]\d{2}|^\[?\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}/;
/** Who speaks in chats, interviews, logs and lists, and what stands before a colon elsewhere. */
const notCast =
  /^(?:user|assistant|system|human|ai|bot|chatgpt|claude|gemini|me|you|q|a|agent|customer|client|support|caller|interviewer|interviewee|moderator|chair(?:man|woman)?|speaker(?: \d)?|teacher|student|doctor|patient|note|notes|re|fwd?|from|to|cc|subject|date|time|day|step|tip|example|answer|question|pros|cons|summary|total|warning|error|info|warn|debug|fatal|trace|input|output|key|verse|chorus|bridge|intro|outro)$/i;
/** Narration that goes on in the present, with or without a name in front. */
const acts = (text: string): boolean => enters.test(text) || (text.match(happening)?.length ?? 0) > 0;

function look(page: Page): Seen {
  const seen: Seen = {
    ...{ first: -1, last: -1, capitals: 0, talk: 0, remarks: 0, headed: false, rows: 0, acts: 0, items: 0 },
    ...{ happens: 0, stamped: 0, speakers: new Map<string, number>(), labels: new Map<string, number>() },
  };
  for (let index = 0; index < Math.min(page.lines.length, MOST_LINES); index++) {
    if (!lookAt(seen, page, index)) {
      if (seen.rows < 3) [seen.headed, seen.rows] = [false, 0];
      continue;
    }
    if (seen.first < 0) seen.first = index;
    seen.last = index;
  }
  return seen;
}

/** Whether the line has a part in some layout. */
function lookAt(seen: Seen, page: Page, index: number): boolean {
  const line = page.lines[index]!;
  if (line.to - line.from > LONGEST_LINE) return false;
  const text = page.textAt(index);
  if (stamp.test(text)) seen.stamped++;
  const { cells } = line;
  if (seen.headed && cells > 1 && isNarrated(text)) return ++seen.rows > 0;
  if (cells > 1 && text.length < 120 && pictureHead.test(text) && soundHead.test(text)) return (seen.headed = true);
  if (text.length < 60 && actLine.test(text)) return ++seen.acts > 0;
  const kind = label.exec(text)?.groups?.['kind'];
  if (kind) return add(seen.labels, kind.replaceAll(/[.\s]/g, ''));
  if (lookAtRow(seen, text)) return true;
  if (item.test(text)) seen.items++;
  if (acts(text.replace(/^\W{1,4}/u, ''))) return ++seen.happens > 0;
  return false;
}

/** A row of picture and sound says or describes something. */
const isNarrated = (text: string): boolean => text.split(/\s+/, 8).length > 6 || label.test(text.replace(/^.*\t/, ''));

function lookAtRow(seen: Seen, text: string): boolean {
  const { name = '', how = '', mark = '', says = '' } = row.exec(text)?.groups ?? {};
  if (notCast.test(name) || nobody.has(name.toUpperCase()) || !isSaid(says)) return false;
  const isCapital = isCapitals(name);
  if (!isCapital && mark !== ':') return false;
  if (isCapital) seen.capitals++;
  if (conversation.test(says) || person.test(says)) seen.talk++;
  if ((/\p{Ll}{3}/u.test(how) || /^\([^()]{3,60}\)/.test(says)) && !transcribed.test(text)) seen.remarks++;
  return add(seen.speakers, name.toUpperCase());
}

const isCapitals = (name: string): boolean => !/\p{Ll}/u.test(name) && /\p{Lu}{2}/u.test(name);

/** Words, or how they are said; a line that ends in a colon announces something, and so does a remark with one. */
const isSaid = (says: string): boolean =>
  !says.endsWith(':') &&
  /^[^(]|^\([^()]{1,80}\)\s{0,4}[^\s:]|^\([^()]{4,80}\)$/u.test(says) &&
  /\p{Ll}{2}|\p{Lu}{4}/u.test(says);

const add = (counts: Map<string, number>, key: string): true => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
  return true;
};

const sum = (counts: Map<string, number>): number => [...counts.values()].reduce((all, count) => all + count, 0);
const again = (counts: Map<string, number>): number => [...counts.values()].filter((count) => count > 1).length;

/** Picture on one side, sound on the other. */
const columns = ({ headed, rows }: Seen): number => (headed && rows >= 3 ? 0.7 : 0);

/** A few people who speak by turns, and something that no minutes, chat or interview has: what they do meanwhile. */
function spoken({ speakers, capitals, talk, remarks, labels, happens, stamped }: Seen): number {
  const lines = sum(speakers);
  if (lines < 4 || speakers.size < 2 || again(speakers) < 2 || speakers.size * 2 > lines + 1) return 0;
  if (talk * 3 < lines || stamped * 3 > lines) return 0;
  const staged = Math.min(2, remarks) + Math.min(2, happens) + Math.min(2, sum(labels));
  if (staged < 2) return 0;
  return capitals * 2 > lines ? 0.75 : 0.6;
}

/** Rows for sound, links and voice-over, of more than one kind. */
const labelled = ({ labels }: Seen): number => (sum(labels) >= 4 && labels.size >= 2 ? 0.65 : 0);

/** Acts, and under them what happens. */
const beats = ({ acts: parts, items, happens, stamped }: Seen): number =>
  parts >= 3 && items + happens >= parts && happens >= 2 && stamped === 0 ? 0.6 : 0;
