// "C l o n e  h i s  v o i c e", "v0ice", digits that are none: a disguised line is read once more as its reader will.
import type { Finding } from '../../model/finding.ts';
import { disguisedLines, type LineRange } from './disguise-lines.ts';
import { registered } from './registered.ts';
import { unmaskLine, type Unmasked, type Writing } from './unmask-line.ts';

/** What is recognised by its words; the forms of paper do not change with their letters. */
const byWords = new Set<string>([...registered, 'talent-likeness', 'copyrighted-work', 'personal-data', 'secret']);

const requests = new Set<string>(['talent-likeness', 'copyrighted-work']);
/** What is disguised may be the asking, and what is found whose face it is: so far apart they may stand. */
const BESIDE = 60;

/** Figures inside a name are weighed where names are; a short code says nothing but names. */
function counts(writing: Writing, { detector }: Finding): boolean {
  if (writing === 'figure') return requests.has(detector);
  return writing === 'code' ? registered.has(detector) : writing === 'other';
}

interface Reading extends LineRange, Unmasked {
  /** Where the line begins in all that is looked at. */
  from: number;
}

/**
 * Findings that only show once disguises are taken off, over what is written.
 * @param look scans the plain text of the disguised lines, in order, a line each.
 */
export function findDisguised(text: string, look: (plain: string) => Finding[]): Finding[] {
  const lines = disguisedLines(text);
  if (lines.length === 0) return [];
  const { readings, plain } = readingsOf(text, lines);
  if (readings.length === 0) return [];
  return look(plain).flatMap((finding) => {
    if (!byWords.has(finding.detector) || finding.start === null || finding.end === null) return [];
    const first = readings.findLast(({ from }) => from <= finding.start!)!;
    const last = readings.findLast(({ from }) => from < finding.end!)!;
    const [start, end] = [finding.start - first.from, finding.end - last.from];
    const beside = requests.has(finding.detector) ? BESIDE : 0;
    const writings =
      first === last ? first.writing.slice(Math.max(0, start - beside), end + beside) : (['other'] as const);
    if (!writings.some((writing) => counts(writing, finding))) return [];
    return [
      { ...finding, start: first.start + first.starts[start]!, end: last.start + last.ends[Math.max(0, end - 1)]! },
    ];
  });
}

function readingsOf(text: string, lines: readonly LineRange[]): { readings: Reading[]; plain: string } {
  const readings: Reading[] = [];
  let plain = '';
  for (const line of lines) {
    const reading = unmaskLine(text.slice(line.start, line.end));
    if (reading.writing.every((writing) => writing === 'plain')) continue;
    readings.push({ ...line, ...reading, from: plain.length });
    plain += `${reading.text}\n`;
  }
  return { readings, plain };
}
