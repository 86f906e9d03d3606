import { eachGram } from '../../detect/passages/each-gram.ts';
import { eachShortGram } from '../../detect/passages/each-short-gram.ts';
import type { GramKey } from '../../detect/passages/gram-key.ts';
import { LOW } from '../../detect/passages/passage-index.ts';
import { fold, spanOf } from '../../detect/fold-plain.ts';
import { isTelling, isTellingInShort } from './everyday-words.ts';
import type { Commonness } from './own-commonness.ts';
import { variantsOf } from './variants.ts';

/** Fingerprints in the order of the text; one entry of `telling` each. */
export interface Run {
  prints: number[];
  telling: boolean[];
  /** Of three words in a row, those that tell. */
  short: number[];
}

const parts =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc]|\p{L}+/gu;

/** Every run of words of a text, as it stands and as people cut it. */
export const fingerprintText = (text: string, key: GramKey, own: Commonness): Run[] =>
  variantsOf(text).map((variant) => {
    const run: Run = { prints: [], telling: [], short: [] };
    const view = fold(variant);
    const wordsOf = (start: number, end: number): readonly string[] => {
      const words = view.text.slice(start, end).replaceAll("'", '').match(parts) ?? [];
      const { start: from, end: to } = spanOf(view, start, end);
      return withoutNames(words, variant.slice(from, to));
    };
    eachGram(view.text, key, (high, low, start, end) => {
      run.prints.push(high * LOW + low);
      run.telling.push(isTelling(wordsOf(start, end), own));
    });
    eachShortGram(view.text, key, (high, low, start, end) => {
      if (isTellingInShort(wordsOf(start, end), own)) run.short.push(high * LOW + low);
    });
    return run;
  });

/** Capitals in the middle of a sentence; at its beginning, where another follows. */
const nameInside = /(?<=[\p{L}\p{N},;)] )\p{Lu}['’]?\p{Ll}+|^\p{Lu}['’]?\p{Ll}+(?= \p{Lu}\p{Ll})/gu;
const ANYBODYS = 'thing';

/** Names of offices, places and people are everybody's, and a production's own are terms of the policy: what else is said has to tell. */
function withoutNames(words: readonly string[], written: string): readonly string[] {
  const found = written.match(nameInside);
  if (!found) return words;
  const names = new Set(fold(found.join(' ')).text.replaceAll("'", '').match(parts));
  return words.map((word) => (names.has(word) ? ANYBODYS : word));
}
