import type { Page } from '../page.ts';
import {
  billing,
  conversation,
  emphasis,
  happening,
  introduction,
  ordinary,
  remark,
  stagingVerb,
  sudden,
} from './wording.ts';
import type { Part, ReadScript } from './read-script.ts';

/** What a stretch of lines shows of a script; counts. */
export interface Evidence {
  headings: number;
  looseHeadings: number;
  pairs: number;
  said: number;
  extended: number;
  parentheticals: number;
  transitions: number;
  furniture: number;
  stage: number;
  /** Speakers who speak again. */
  recurring: number;
  distinct: number;
  conversational: number;
  emphatic: number;
  staging: number;
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
  /** Lines with a revision mark in the margin, or a scene number in both. */
  margins: number;
  /** Lines of lists, tables and long running text. */
  foreign: number;
}

export function gather(page: Page, script: ReadScript, first: number, last: number): Evidence {
  const evidence = empty();
  const speakers = new Map<string, number>();
  for (let index = first; index <= last; index++) countPart(page, script, index, evidence, speakers);
  evidence.distinct = speakers.size;
  for (const times of speakers.values()) if (times > 1) evidence.recurring++;
  if (speakers.size > 0) countMentions(page, script, first, last, evidence, [...speakers.keys()].slice(0, 60));
  return evidence;
}

/** A remark in brackets stands under a name or inside a speech; an excerpt may begin with one. */
const spokenBefore = new Set<Part | undefined>(['cue', 'extended-cue', 'speech', 'said', undefined]);

const isInSpeech = (page: Page, script: ReadScript, index: number): boolean =>
  spokenBefore.has(script.parts[index - 1]) || (index < 4 && page.lines[index]!.blanksAbove === 0);

function countPart(
  page: Page,
  script: ReadScript,
  index: number,
  evidence: Evidence,
  speakers: Map<string, number>,
): void {
  const part = script.parts[index]!;
  const speaker = script.names[index]!;
  if (speaker) speakers.set(speaker, (speakers.get(speaker) ?? 0) + 1);
  if (hasMargin(page.textAt(index))) evidence.margins++;
  if (part === 'heading') {
    evidence.headings++;
    if (script.parts[index + 1] === 'plain' && page.lines[index + 1]!.words > 2) evidence.opened++;
  } else if (part === 'loose-heading') evidence.looseHeadings++;
  else if (part === 'cue') evidence.pairs++;
  else if (part === 'extended-cue') {
    evidence.extended++;
    evidence.pairs++;
  } else if (part === 'said') {
    evidence.said++;
    if (remark.test(page.textAt(index))) evidence.parentheticals++;
  } else if (part === 'parenthetical') evidence.parentheticals += isInSpeech(page, script, index) ? 1 : 0;
  else if (part === 'transition') evidence.transitions++;
  else if (part === 'furniture') evidence.furniture++;
  else if (part === 'stage') evidence.stage++;
  else if (part === 'title-page') {
    evidence.titlePage++;
    if (billing.test(page.textAt(index))) evidence.billing++;
  } else if (part === 'section') evidence.sections++;
  else if (part === 'list') evidence.foreign++;
  else if (part === 'speech') countSpeech(page.textAt(index), evidence);
  else if (part === 'plain') countAction(page.textAt(index), evidence);
}

function countSpeech(text: string, evidence: Evidence): void {
  if (/:\s?$|^[-*•|]\s|[{}<>|]|^\p{Lu}[\p{L}/ ]{2,24}:\s{1,20}\S/u.test(text)) evidence.foreign++;
  else if (conversation.test(text)) evidence.conversational++;
}

const hasMargin = (text: string): boolean =>
  text.length < 160 && (/\S\s{2,80}\*$/.test(text) || /^(\d{1,4}[A-Z]{0,2})\s.{3,120}\s\1\*?$/.test(text));

function countAction(text: string, evidence: Evidence): void {
  if (/[{}<>|=\\]|:\s?$/.test(text)) {
    evidence.foreign++;
    return;
  }
  const stressed = [...text.matchAll(emphasis)].filter((match) => !ordinary.has(match[1]!) && match[1]!.length > 3);
  if (introduction.test(text)) evidence.introduced++;
  if (stressed.some((match) => sudden.test(match[1]!) && /\p{Ll}\s/u.test(text.slice(0, match.index + 1))))
    evidence.struck++;
  if (stressed.length > 0 && /\p{Ll}{2}/u.test(text)) evidence.emphatic++;
  if (stagingVerb.test(text) || happening.test(text)) evidence.staging++;
}

function countMentions(
  page: Page,
  script: ReadScript,
  first: number,
  last: number,
  evidence: Evidence,
  names: string[],
): void {
  const written = new Set(
    names
      .flatMap((name) => name.split(' '))
      .filter((word) => word.length > 2)
      .map(titleCase),
  );
  for (let index = first; index <= last; index++) {
    if (script.parts[index] !== 'plain') continue;
    const words = page.textAt(index).split(/[^\p{L}]+/u, 60);
    if (words.some((word) => written.has(word) || (word.length > 2 && names.includes(word)))) evidence.mentions++;
  }
}

const titleCase = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase();

const empty = (): Evidence => ({
  headings: 0,
  looseHeadings: 0,
  pairs: 0,
  said: 0,
  extended: 0,
  parentheticals: 0,
  transitions: 0,
  furniture: 0,
  stage: 0,
  recurring: 0,
  distinct: 0,
  conversational: 0,
  emphatic: 0,
  staging: 0,
  mentions: 0,
  titlePage: 0,
  billing: 0,
  opened: 0,
  introduced: 0,
  struck: 0,
  sections: 0,
  margins: 0,
  foreign: 0,
});
