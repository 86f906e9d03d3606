// A line as its reader takes it, with the way back to the line as it is written.
import { decodeRun } from './decode-run.ts';

/** How a unit is written: as itself, in another form, as a figure that looks like it, or inside a short code. */
export type Writing = 'plain' | 'other' | 'figure' | 'code';

/** One entry a unit of `text`: where it begins and ends as written, and how it is written there. */
export interface Unmasked {
  text: string;
  starts: number[];
  ends: number[];
  writing: Writing[];
}

type Plain = (match: string, at: number) => string;

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/g;
const COMPATIBLE = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]|\ud835[\udc00-\udfff]/g;
const CODE = String.raw`[2-7][\da-f]`;
/** Letters as numbers: `%42`, `&#66;`, `\x42`, `0x42`, or bare pairs with signs between them. */
const ESCAPES = new RegExp(
  [
    `(?:%${CODE}){3,60}`,
    String.raw`(?:&#(?:x${CODE}|\d{2,3});?){3,60}`,
    String.raw`(?:\\x${CODE}){3,60}`,
    String.raw`(?:\\u\{?(?:00)?${CODE}\}?){3,60}`,
    String.raw`(?:0x${CODE}[\s,]{0,2}){3,60}0x${CODE}`,
    String.raw`(?<!\w)(?:${CODE}[ ,:]{1,2}){4,60}${CODE}(?!\w)`,
  ].join('|'),
  'gi',
);
const SPACED = /(?<![\p{L}\p{N}])[\p{L}\p{N}](?:[ .\-_*|/+,'"]{1,4}[\p{L}\p{N}](?![\p{L}\p{N}])){3,60}/gu;
const STARS = /(?<=\p{L})\*{1,3}(?=\p{L})/gu;
const LEET = /(?<=\p{L})[013457@$!]{1,2}(?=\p{L})/gu;

/** Of base64 or hex; longer ones are read wherever they stand. */
const SHORT_CODES = /(?<![\w+/])\w{8,15}(?![\w+/])/g;

/** In the order in which one may hide another. */
const steps: readonly (readonly [RegExp, Plain])[] = [
  [INVISIBLE, () => ''],
  [COMPATIBLE, (sign) => sign.normalize('NFKC')],
  [ESCAPES, fromCodes],
  [SPACED, fromSpaced],
  [STARS, () => ''],
];

export function unmaskLine(line: string): Unmasked {
  const starts = Array.from({ length: line.length }, (_, at) => at);
  const ends = starts.map((at) => at + 1);
  let view: Unmasked = { text: line, starts, ends, writing: starts.map(() => 'plain') };
  for (const [pattern, plain] of steps) view = rewritten(view, pattern, 'other', plain);
  view = rewritten(view, SHORT_CODES, 'code', (run) => decodeRun(run) ?? run);
  return rewritten(view, LEET, 'figure', (signs, at) => letters(signs, view.text.charAt(at + signs.length)));
}

/** `view` with every match read as `plain` says. */
function rewritten(view: Unmasked, pattern: RegExp, writing: Writing, plain: Plain): Unmasked {
  const out: Unmasked = { text: '', starts: [], ends: [], writing: [] };
  let done = 0;
  for (const { 0: match, index } of view.text.matchAll(pattern)) {
    const read = plain(match, index);
    if (read === match) continue;
    copy(view, done, index, out);
    done = index + match.length;
    const [start, end] = [view.starts[index]!, view.ends[done - 1]!];
    out.text += read;
    for (let i = 0; i < read.length; i++) {
      out.starts.push(start);
      out.ends.push(end);
      out.writing.push(writing);
    }
    // What is taken out leaves its mark on what it stood behind.
    if (read === '' && out.writing.length > 0) out.writing[out.writing.length - 1] = writing;
  }
  if (done === 0) return view;
  copy(view, done, view.text.length, out);
  return out;
}

function copy(from: Unmasked, start: number, end: number, out: Unmasked): void {
  out.text += from.text.slice(start, end);
  for (let i = start; i < end; i++) {
    out.starts.push(from.starts[i]!);
    out.ends.push(from.ends[i]!);
    out.writing.push(from.writing[i]!);
  }
}

function fromCodes(match: string): string {
  const isDecimal = /^&#\d/.test(match);
  const codes = match.match(isDecimal ? /\d{2,3}/g : /[2-7][\da-f]/gi) ?? [];
  return codes.map((code) => String.fromCharCode(Number.parseInt(code, isDecimal ? 10 : 16))).join('');
}

/** Letters set apart become words; a wider gap between them is a space. Figures alone are a row of a table. */
function fromSpaced(match: string): string {
  if (!/\p{L}/u.test(match)) return match;
  const gaps = [...match.matchAll(/ +/g)].map(([gap]) => gap.length);
  const narrow = Math.min(...gaps, 3);
  return match.replaceAll(/[^\p{L}\p{N}]+/gu, (gap) => (/^ +$/.test(gap) && gap.length > narrow ? ' ' : ''));
}

const readings: Readonly<Record<string, string>> = { 0: 'o', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's' };

/** A 1 before a vowel is an l (`c1one`), before any other letter an i (`vo1ce`). */
const letters = (signs: string, next: string): string =>
  Array.from(signs, (sign) => readings[sign] ?? (/[aeiou]/i.test(next) ? 'l' : 'i')).join('');
