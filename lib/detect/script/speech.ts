import type { Page } from '../page.ts';
import type { Evidence } from './evidence.ts';
import type { Part, ReadScript } from './read-script.ts';
import { bare } from './line-kind.ts';
import { asksTool, conversation, manner, person, tradeRemark } from './wording.ts';

export function countSpeech(text: string, evidence: Evidence): void {
  if (/:\s?$|^[-*•|]\s|[{}<>|]|^\p{Lu}[\p{L}/ ]{2,24}:\s{1,20}\S/u.test(text)) {
    evidence.foreign++;
    return;
  }
  evidence.speeches++;
  if (asksTool.test(text)) {
    evidence.foreign += 3;
    return;
  }
  if (conversation.test(text)) evidence.conversational++;
  else if (text.length <= 140 && person.test(text)) evidence.personal++;
}

/** A remark in brackets stands under a name or inside a speech; an excerpt may begin with one. */
export function countRemark(page: Page, script: ReadScript, index: number, evidence: Evidence): void {
  const above = script.parts[index - 1];
  const joined = page.lines[index]!.blanksAbove === 0;
  if (!spokenBefore.has(above) && !(index < 4 && joined)) return;
  evidence.parentheticals++;
  const text = bare(page.textAt(index));
  const under = above === 'cue' || above === 'extended-cue' || above === 'open-cue';
  const within = above === 'speech' || index === 0 || (joined && conversation.test(page.textAt(index - 1)));
  const begins = index === 0 && /^\(\s?\p{Ll}/u.test(text);
  if (under || begins ? manner.test(text) : within && tradeRemark.test(text)) evidence.remarks++;
}

const spokenBefore = new Set<Part | undefined>([
  'cue',
  'extended-cue',
  'open-cue',
  'speech',
  'said',
  'address',
  undefined,
]);
