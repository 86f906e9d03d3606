// Where somebody may be asking for a likeness or a style: found once a text, for both who read requests.
import type { ScanText } from '../detector.ts';
import { foldedOf } from '../fold-plain.ts';
import { namesIn, type DetectKit } from '../kit.ts';
import { intents as likeness } from '../likeness/intents.ts';
import { type CueIndex, cuesOn, type TextRange } from '../matching/cue-lines.ts';
import { indexNeeds } from '../matching/need-index.ts';
import { type NeedReading, type Part, partsOf, readNeeds } from '../matching/need-reading.ts';
import { patternSet, type Reading, readingOf, readPart } from '../matching/pattern-set.ts';
import { needsKnown } from '../matching/needs-known.ts';
import { needsOf } from '../matching/needs.ts';
import { indexPhrases } from '../phrases.ts';
import { intents as works } from '../works/intents.ts';
import { peopleAhead } from '../personal/people-ahead.ts';
import { coverPeople } from './cover-people.ts';
import { CONTEXT, type Intent } from './intent.ts';
import type { NameHit } from './name.ts';

export type AskedFor = 'likeness' | 'works';
const LISTS = { likeness: 1, works: 2 } as const;
const BOTH = LISTS.likeness | LISTS.works;
const listed = new Set(['artist', 'title', 'character', 'person']);
/** No request is made in so few characters. */
const SHORT_LINE = 5;

export const intents: readonly Intent[] = [...likeness.intents, ...works.intents];
export const patterns = patternSet(intents.map(({ pattern }) => pattern));

/** A line that may hold a request, or stands so near one that what it says counts there. */
export interface AskingLine extends TextRange {
  /** Bits of the lists of which a cue stands here. */
  lists: number;
  /** Where intents have what they need; nowhere on a line that is only near. */
  parts: readonly Part[];
}

const listsOfCue = (cue: string): number =>
  (likeness.cues.includes(cue) ? LISTS.likeness : 0) | (works.cues.includes(cue) ? LISTS.works : 0);

let cueIndex: CueIndex | undefined;
const cues = (): CueIndex => {
  if (!cueIndex) {
    const index = indexPhrases([...new Set([...likeness.cues, ...works.cues])]);
    cueIndex = { ...index, listsOf: Uint8Array.from(index.phrases, listsOfCue) };
  }
  return cueIndex;
};

/** Reading the needs off all patterns takes longer than the first short texts do without: those try every pattern. */
const FIRST_TEXTS = 8;
const LONG_TEXT = 50_000;
const all = [...intents.keys()];
const always = (): boolean => true;
let texts = 0;
let needs: NeedReading | undefined;
const needsFor = (text: string): NeedReading | undefined => {
  if (needs || (texts++ < FIRST_TEXTS && text.length < LONG_TEXT)) return needs;
  const index = indexNeeds(
    intents.map(({ pattern }) => needsOf(pattern)),
    intents.map(({ pattern }) => needsKnown(pattern)),
  );
  return (needs = readNeeds(index));
};

const seen = new WeakMap<ScanText, readonly AskingLine[]>();

/** Lines of the folded text that may hold a request, or a listed name, and those near them; in order. */
export const askingLines = (input: ScanText, kit: DetectKit): readonly AskingLine[] => {
  let lines = seen.get(input);
  if (!lines) seen.set(input, (lines = findLines(input, kit)));
  return lines;
};

export const asksFor = ({ lists }: { lists: number }, what: AskedFor): boolean => (lists & LISTS[what]) !== 0;

function findLines(input: ScanText, kit: DetectKit): AskingLine[] {
  const { text, at, keepsWords } = foldedOf(input);
  const namesOn = namesOnLines(namesIn(input, kit));
  const reading = needsFor(text);
  if (reading) reading.text = text;
  const isPlain = at === null && keepsWords;
  const mayName = isPlain ? peopleAhead(input.text) : always;
  const matches = isPlain ? matchesIn(text, input.text) : always;
  const found: AskingLine[] = [];
  /** Lines not far enough back to be forgotten. */
  let recent: AskingLine[] = [];
  let reach = -1;
  for (let from = 0, to = 0; from < text.length; from = to + 1) {
    const stop = text.indexOf('\n', from);
    to = stop < 0 ? text.length : stop;
    const { any, isListed, touched } = namesOn(from, to);
    if (to - from <= SHORT_LINE) continue;
    const names = { hasName: any, edges: keepsWords && !touched, mayName: touched ? always : mayName };
    const parts = reading ? partsOf(reading, from, to, names) : [{ from, to, may: all, named: true }];
    const line: AskingLine = {
      from,
      to,
      lists: isListed ? BOTH : 0,
      parts: touched ? parts : parts.filter(matches),
    };
    const isNear = (before: AskingLine) => before.to > from - CONTEXT;
    if (line.parts.length > 0) {
      found.push(...recent.filter(isNear), line);
      recent = [];
      reach = to + CONTEXT;
    } else if (from < reach) found.push(line);
    else recent = [...recent.filter(isNear), line];
  }
  // No text is kept.
  if (reading) reading.text = '';
  for (const line of found) if (line.lists === 0) line.lists = cuesOn(text.slice(line.from, line.to), cues());
  return found.filter(({ lists }) => lists !== 0);
}

/** No pattern looks further behind its match. */
const BEHIND = 32;

/**
 * Answers, for parts of lines without a listed name, whether a pattern matches there: each is tried by itself, which spares
 * most lines from having their names covered. `written` has the offsets of `text`.
 */
function matchesIn(text: string, written: string): (part: Part) => boolean {
  let found = false;
  const report = (): void => void (found = true);
  let plain: Reading | undefined;
  return (part) => {
    const { from, to, named } = part;
    found = false;
    if (named) {
      const covered = coverPeople(text, written, from, to);
      const reading = readingOf(patterns(), ` ${covered}${text.slice(to, to + BEHIND)}`, report);
      readPart(reading, { ...part, from: 1, to: 1 + to - from });
    } else {
      plain ??= readingOf(patterns(), text, report);
      plain.next.fill(0);
      readPart(plain, part);
    }
    return found;
  };
}

interface NamesOnLine {
  /** A name begins on the line. */
  any: boolean;
  isListed: boolean;
  /** A name stands on the line, or ends there. */
  touched: boolean;
}

/** Answers for lines in ascending order. */
function namesOnLines(hits: readonly NameHit[]): (from: number, to: number) => NamesOnLine {
  const sorted = hits.toSorted((a, b) => a.from - b.from);
  let next = 0;
  let reach = 0;
  return (from, to) => {
    const first = next;
    const before = reach > from;
    for (; next < sorted.length && sorted[next]!.from < to; next++) reach = Math.max(reach, sorted[next]!.to);
    const any = next > first;
    const isListed = any && sorted.slice(first, next).some(({ name }) => listed.has(name.group));
    return { any, isListed, touched: any || before };
  };
}
