import type { Page } from '../page.ts';
import { countAction } from './action.ts';
import { countMentions } from './mentions.ts';
import type { ReadScript } from './read-script.ts';
import { countSpeech, countRemark } from './speech.ts';
import { act, billing, remark } from './wording.ts';

/** What a stretch of lines shows of a script; counts. */
export interface Evidence {
  headings: number;
  looseHeadings: number;
  pairs: number;
  said: number;
  extended: number;
  /** A name at the very end, whose speech was not copied. */
  openCues: number;
  /** Names set in further than the speech below them. */
  indented: number;
  parentheticals: number;
  /** Parentheticals in the words of the trade: (beat), (smiling), (into phone). */
  remarks: number;
  transitions: number;
  furniture: number;
  stage: number;
  /** Speakers who speak again. */
  recurring: number;
  distinct: number;
  speeches: number;
  conversational: number;
  /** Speech in the first or second person, in whole sentences. */
  personal: number;
  emphatic: number;
  staging: number;
  /** Sentences of somebody doing something now. */
  happens: number;
  /** What the camera does or we see. */
  camera: number;
  /** Lines of action, and those told in the past or of the reader. */
  actions: number;
  untold: number;
  /** Speakers named in the action. */
  mentions: number;
  titlePage: number;
  /** Title-page lines nobody else writes: a writing credit, a draft. */
  billing: number;
  /** Full headings with a paragraph of action below. */
  opened: number;
  /** Characters introduced in capitals with their age. */
  introduced: number;
  /** Sounds and sudden moves in capitals: the phone RINGS. */
  struck: number;
  sections: number;
  /** Sections named after acts, sequences and scenes. */
  acts: number;
  /** Lines with a revision mark in the margin, or a scene number in both. */
  margins: number;
  /** Lines of lists, tables and long running text. */
  foreign: number;
}

export function gather(page: Page, script: ReadScript, first: number, last: number): Evidence {
  const evidence = empty();
  const speakers = new Map<string, number>();
  for (let index = first; index <= last; index++) {
    const speaker = script.names[index]!;
    if (speaker) speakers.set(speaker, (speakers.get(speaker) ?? 0) + 1);
    if (hasMargin(page.textAt(index))) evidence.margins++;
    countPart(page, script, index, evidence);
  }
  evidence.distinct = speakers.size;
  for (const times of speakers.values()) if (times > 1) evidence.recurring++;
  const names = [...speakers.keys()].slice(0, 60);
  if (names.length > 0) evidence.mentions = countMentions(page, script, first, last, names);
  return evidence;
}

function countPart(page: Page, script: ReadScript, index: number, evidence: Evidence): void {
  const part = script.parts[index]!;
  const text = page.textAt(index);
  switch (part) {
    case 'heading':
      evidence.headings++;
      if (script.parts[index + 1] === 'plain' && page.lines[index + 1]!.words > 2) evidence.opened++;
      break;
    case 'loose-heading':
      evidence.looseHeadings++;
      break;
    case 'extended-cue':
      evidence.extended++;
      countPair(page, index, evidence);
      break;
    case 'cue':
      countPair(page, index, evidence);
      break;
    case 'open-cue':
      evidence.openCues++;
      if (page.lines[index]!.indent >= 16) evidence.indented++;
      break;
    case 'said':
      evidence.said++;
      if (remark.test(text)) evidence.parentheticals++;
      break;
    case 'parenthetical':
      countRemark(page, script, index, evidence);
      break;
    case 'title-page':
      evidence.titlePage++;
      if (billing.test(text)) evidence.billing++;
      break;
    case 'speech':
      countSpeech(text, evidence);
      break;
    case 'section':
      evidence.sections++;
      if (act.test(text)) evidence.acts++;
      break;
    case 'plain':
      if (page.lines[index]!.cells > 1) evidence.foreign++;
      else countAction(text, evidence);
      break;
    default:
      countPlain(part, evidence);
  }
}

function countPair(page: Page, index: number, evidence: Evidence): void {
  evidence.pairs++;
  const [name, below] = [page.lines[index]!, page.lines[index + 1]];
  if (below && name.indent >= 12 && below.indent >= 4 && name.indent - below.indent >= 4) evidence.indented++;
}

function countPlain(part: ReadScript['parts'][number], evidence: Evidence): void {
  if (part === 'transition') evidence.transitions++;
  else if (part === 'furniture') evidence.furniture++;
  else if (part === 'stage') evidence.stage++;
  else if (part === 'list') evidence.foreign++;
}

const hasMargin = (text: string): boolean =>
  text.length < 160 && (/\S\s{2,80}\*$/.test(text) || /^(\d{1,4}[A-Z]{0,2})\s.{3,120}\s\1\*?$/.test(text));

const empty = (): Evidence => ({
  headings: 0,
  looseHeadings: 0,
  pairs: 0,
  said: 0,
  extended: 0,
  openCues: 0,
  indented: 0,
  parentheticals: 0,
  remarks: 0,
  transitions: 0,
  furniture: 0,
  stage: 0,
  recurring: 0,
  distinct: 0,
  speeches: 0,
  conversational: 0,
  personal: 0,
  emphatic: 0,
  staging: 0,
  happens: 0,
  camera: 0,
  actions: 0,
  untold: 0,
  mentions: 0,
  titlePage: 0,
  billing: 0,
  opened: 0,
  introduced: 0,
  struck: 0,
  sections: 0,
  acts: 0,
  margins: 0,
  foreign: 0,
});
