// A page that says it must not travel should not travel; a bank's footer says much the same and means nothing here.
import type { Finding } from '../../model/finding.ts';
import { HINT, confidenceOf } from '../confidence.ts';
import type { Detector, ScanText } from '../detector.ts';
import type { Line } from '../line.ts';
import { type Mark, marks } from '../marking/marks.ts';
import { type Page, pageOf } from '../page.ts';

const property = /\b(?:PROPERTY OF|Property of) (?:THE )?[A-Z][A-Za-z&.'’-]{1,40}/;
const copyNumber =
  /\b(?:copia|exemplaire|exemplar|kopie)\s?(?:n\.?\s?[°ºo]?|nr\.?|núm\.?)\s{0,3}\d{1,6}\b|\bcopy\s?(?:no\.?|number|#|nr\.?|:)\s{0,3}[A-Z]{0,3}-?\d{1,6}\b|\bwatermark(?:ed)? (?:for|to|copy)\b|\bissued to:?\s|\bprepared (?:exclusively )?for:\s|\bassigned to:?\s.{1,40}\bcopy\b|\bexclusively for\b/i;
/** Burnt into dailies and links: whose copy it is, and when it was looked at. */
const burntIn =
  /[\w.+-]{1,64}@[\w-]{1,63}\.[a-z]|\b\d\d:\d\d:\d\d[:;]\d\d\b|\b\d{4}-\d\d-\d\d\b|\b\d{1,3}(?:\.\d{1,3}){3}\b/i;
const recipient = /^[\p{L} .'’-]{3,50}\s[-–—|/•·]\s\S.{2,60}$/u;
const footer =
  /\b(?:e-?mail|message|communication|transmission|intended recipient|addressee|attachments?|sender|disclaimer|unintended|virus)\b/i;
/** What a mark of an owner, or of one numbered copy, begins with. */
const owners = [
  'property of',
  'copy no',
  'copy #',
  'copy number',
  'copy nr',
  'copy:',
  'watermark',
  'issued to',
  'copia n',
  'exemplaire n',
  'exemplar nr',
  'kopie nr',
];
const kept = marks.flatMap((mark) => mark.any);

export const marking: Detector = {
  id: 'marking',
  label: 'Confidentiality marking',
  keywords: [...kept, ...owners],
  detect,
};

interface Seen {
  alone: number;
  within: number;
  kinds: number;
  lines: Set<number>;
}

function detect(input: ScanText): Finding[] {
  const page = pageOf(input);
  const seen: Seen = { alone: 0, within: 0, kinds: 0, lines: new Set() };
  const stamped = stampLines(page);
  for (const mark of marks) weighMark(page, mark, seen, stamped);
  weighProperty(page, input, seen);
  const repeated = repeatedLines(page, seen.lines);
  if (seen.alone + seen.within === 0) return [];
  const points = seen.alone + Math.min(seen.within, 1.2) + repeated;
  const confidence = confidenceOf(points, 1.15);
  const lines = [...seen.lines].sort((a, b) => a - b).slice(0, 200);
  const sure = seen.alone >= 1 || seen.within >= 1.15;
  return lines.map((index) => ({
    detector: 'marking',
    confidence: sure ? confidence : Math.min(confidence, HINT),
    start: page.lines[index]!.from,
    end: Math.min(page.lines[index]!.to, page.lines[index]!.from + 2000),
    what: 'marking',
  }));
}

/** Lines on which several marks stand side by side between dashes or bars: a stamp, whatever its letters. */
function stampLines(page: Page): ReadonlySet<number> {
  const kinds = new Map<number, Set<Mark>>();
  for (const mark of marks) {
    for (const phrase of mark.any) {
      for (const span of page.input.spansOf(phrase).slice(0, 50)) {
        const index = page.lineAt(span.start);
        const line = page.lines[index];
        if (line && line.words <= 22 && separated.test(page.textAt(index))) {
          const known = kinds.get(index);
          if (known) known.add(mark);
          else kinds.set(index, new Set([mark]));
        }
      }
    }
  }
  return new Set([...kinds].filter(([, found]) => found.size > 1).map(([index]) => index));
}
const separated = /^[^?]{0,40}(?:[*|•·/]|\s[-–—]\s)[^?]*$/;

function weighMark(page: Page, mark: Mark, seen: Seen, stamped: ReadonlySet<number>): void {
  let best: 'alone' | 'within' | null = null;
  for (const phrase of mark.any) {
    for (const span of page.input.spansOf(phrase)) {
      const index = page.lineAt(span.start);
      const line = page.lines[index];
      if (!line || inFooter(page, index) || goesOn.test(page.input.text.slice(span.end, span.end + 2))) continue;
      const alone = stamped.has(index) || standsAlone(page, line, span.start, span.end);
      if (alone) best = 'alone';
      else best ??= 'within';
      seen.lines.add(index);
    }
  }
  if (best === 'alone') seen.alone = Math.max(seen.alone, mark.alone) + (seen.alone > 0 ? 0.3 : 0);
  else if (best === 'within') seen.within += mark.within;
  if (best) seen.kinds++;
}

/** "Confidentiality" is a subject, no stamp. */
const goesOn = /^(?!s\b)\p{Script=Latin}/u;
/** A stamp in capitals, and behind a dash or a stop what it means. */
const explained = /^\s{0,2}[-–—/|:.•·]\s/;

/** Nothing on the line but the words of a stamp. */
const onlyMarks =
  /^\W{0,6}(?:(?:strictly|highly|private|confidential|proprietary|restricted|internal|not|do|for|distribution|circulation|publication|release|copy|duplicate|distribute|forward|photograph|share|use|only|draft|embargoed|and|or|please|eyes)\W{1,4}){1,12}$/i;

/** A stamp: capitals, or next to nothing else on the line. */
function standsAlone(page: Page, line: Line, start: number, end: number): boolean {
  const length = line.to - line.from;
  if (length > 160) return false;
  const { text } = page.input;
  const stamped = text.slice(start, end);
  if (onlyMarks.test(`${text.slice(line.from, line.to)}.`) && /\p{Lu}/u.test(text.slice(line.from, line.from + 3)))
    return true;
  const letters = stamped.replace(/[^\p{L}]/gu, '');
  const leads = start - line.from <= 4 && explained.test(text.slice(end, end + 4));
  if (line.uncased > 0 && line.upper + line.lower === 0) return length <= end - start + (leads ? 30 : 12);
  const shouted = letters === letters.toUpperCase() && letters.length > 3;
  if (/^\s{0,3}(?:information|data)\b/i.test(text.slice(end, end + 16))) return false;
  if (shouted && leads && line.words <= 16) return true;
  const severalWords = stamped.includes(' ');
  if (shouted && (severalWords || (line.words <= 12 && line.upper > line.lower))) return true;
  if (severalWords && start - line.from <= 4 && line.words <= 12 && /^\p{Lu}/u.test(stamped)) return true;
  const others = length - (end - start);
  return (
    (shouted && others <= 40 && /^\W{0,6}$/.test(text.slice(line.from, start))) ||
    (others <= 6 && /^\p{Lu}/u.test(stamped) && !/:$/.test(page.textAt(page.lineAt(start))))
  );
}

/** Boilerplate under an e-mail is about the e-mail. */
const inFooter = (page: Page, index: number): boolean => {
  const line = page.lines[index]!;
  return line.words > 12 && footer.test(page.input.text.slice(line.from, Math.min(line.to, line.from + 1200)));
};

function weighProperty(page: Page, input: ScanText, seen: Seen): void {
  const near = owners.flatMap((phrase) => [...input.spansOf(phrase)]);
  for (const span of near.slice(0, 100)) {
    const index = page.lineAt(span.start);
    const line = page.lines[index];
    if (!line || line.words > 30 || inFooter(page, index)) continue;
    const text = page.textAt(index);
    const owned = property.test(text);
    if (!owned && !copyNumber.test(text)) continue;
    seen.lines.add(index);
    const stands = line.words <= 20 && (owned ? text.search(property) <= 20 : true);
    if (stands) seen.alone = Math.max(seen.alone, owned ? 1.15 : 0.8) + (seen.alone > 0 ? 0.4 : 0);
    else seen.within += 0.4;
  }
}

/** The same short stamp page after page, or with a name and a date beside it, is a watermark. */
function repeatedLines(page: Page, lines: ReadonlySet<number>): number {
  const texts = new Map<string, number>();
  for (const index of [...lines].slice(0, 200)) {
    const text = page.textAt(index);
    texts.set(text, (texts.get(text) ?? 0) + 1);
    if (recipient.test(text) && text.length < 90) texts.set('recipient', 3);
    if (burntIn.test(text) && text.length < 140) texts.set('recipient', 3);
  }
  return Math.max(0, ...texts.values()) >= 3 ? 0.4 : 0;
}
