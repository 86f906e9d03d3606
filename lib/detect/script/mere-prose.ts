import type { Page } from '../page.ts';
import { hasMargin } from './margin.ts';
import type { ReadScript } from './read-script.ts';
import { introduction, presented, reader, told } from './wording.ts';

const capitals = /\p{Lu}{2}/u;

/**
 * Whether lines without any mark of a script are told in the past or speak to their reader, so that nothing counted in
 * them could make them a scene. Most of what people paste is that, and counting costs far more than seeing it.
 */
export function isMereProse({ lines, textAt }: Page, { parts }: ReadScript): boolean {
  let plain = 0;
  let untold = 0;
  let otherwise = false;
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index]!;
    const text = textAt(index);
    if (hasMargin(text)) return false;
    if (part === 'list' || part === 'topic') otherwise = true;
    else if (part === 'plain') {
      plain++;
      if (lines[index]!.cells > 1) otherwise = true;
      if (capitals.test(text) && (introduction.test(text) || presented.test(text))) return false;
      if (!otherwise && (told.test(text) || reader.test(text))) untold++;
    } else if (part !== 'address') return false;
  }
  return otherwise || untold * 5 > plain;
}
