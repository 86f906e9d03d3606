import type { Page } from '../page.ts';
import { countAction } from './action.ts';
import { type Evidence, noEvidence } from './evidence.ts';
import { hasMargin } from './margin.ts';
import { countMentions } from './mentions.ts';
import type { Part, ReadScript } from './read-script.ts';
import { countRemark, countSpeech } from './speech.ts';
import { act, billing, enters, quoted, remark, transcribed } from './wording.ts';

/** Counts what lines `first` to `last` show of a script. */
export function gather(page: Page, script: ReadScript, first: number, last: number): Evidence {
  const evidence = noEvidence();
  const speakers = new Map<string, number>();
  for (let index = first; index <= last; index++) {
    const speaker = script.names[index]!;
    if (speaker) speakers.set(speaker, (speakers.get(speaker) ?? 0) + 1);
    if (hasMargin(page.textAt(index))) evidence.margins++;
    counters[script.parts[index]!]?.(evidence, page.textAt(index), page, script, index);
  }
  evidence.distinct = speakers.size;
  for (const times of speakers.values()) if (times > 1) evidence.recurring++;
  const names = [...speakers.keys()].slice(0, 60);
  if (names.length > 0) evidence.mentions = countMentions(page, script, first, last, names);
  return evidence;
}

/** So many lines of action say what any more would. */
const ENOUGH_ACTION = 150;

type Counter = (evidence: Evidence, text: string, page: Page, script: ReadScript, index: number) => void;

const counters: Partial<Record<Part, Counter>> = {
  heading(evidence, _text, page, script, index) {
    evidence.headings++;
    if (script.parts[index + 1] === 'plain' && page.lines[index + 1]!.words > 2) evidence.opened++;
  },
  'loose-heading': (evidence) => void evidence.looseHeadings++,
  cue: countPair,
  'extended-cue'(evidence, text, page, script, index) {
    evidence.extended++;
    countPair(evidence, text, page, script, index);
  },
  'open-cue'(evidence, _text, page, _script, index) {
    evidence.openCues++;
    if (page.lines[index]!.indent >= 16) evidence.indented++;
  },
  said: countSaid,
  parenthetical: (evidence, _text, page, script, index) => countRemark(page, script, index, evidence),
  'title-page'(evidence, text) {
    evidence.titlePage++;
    if (billing.test(text)) evidence.billing++;
  },
  section(evidence, text) {
    evidence.sections++;
    if (act.test(text)) evidence.acts++;
  },
  'opening-speech'(evidence, text, page, script, index) {
    countLength(evidence, page, index);
    countSpeech(text, evidence);
    if (script.parts[index + 1] === 'plain') evidence.replies++;
  },
  speech(evidence, text, page, _script, index) {
    countLength(evidence, page, index);
    countSpeech(text, evidence);
  },
  // A short line in capitals above action is a place: LIVING ROOM.
  name(evidence, _text, page, script, index) {
    if (script.parts[index + 1] === 'plain' && enters.test(page.textAt(index + 1))) evidence.looseHeadings++;
  },
  plain(evidence, text, page, _script, index) {
    if (page.lines[index]!.cells > 1) evidence.foreign++;
    else if (evidence.actions < ENOUGH_ACTION) countAction(text, evidence);
  },
  transition: (evidence) => void evidence.transitions++,
  furniture: (evidence) => void evidence.furniture++,
  stage: (evidence) => void evidence.stage++,
  list: (evidence) => void evidence.foreign++,
  topic: (evidence) => void evidence.foreign++,
};

const PARAGRAPH_WORDS = 34;
const countLength = (evidence: Evidence, page: Page, index: number): void => {
  if (page.lines[index]!.words > PARAGRAPH_WORDS) evidence.lengthy++;
};

function countPair(evidence: Evidence, _text: string, page: Page, _script: ReadScript, index: number): void {
  evidence.pairs++;
  const [name, below] = [page.lines[index]!, page.lines[index + 1]];
  if (below && name.indent >= 12 && below.indent >= 4 && name.indent - below.indent >= 4) evidence.indented++;
}

/** A name in front of Japanese quotation marks is a cue; novels have the marks alone. */
function countSaid(evidence: Evidence, text: string): void {
  evidence.said++;
  if (remark.test(text) && !transcribed.test(text)) evidence.parentheticals++;
  if (!quoted.test(text)) return;
  evidence.pairs++;
  evidence.conversational++;
}
