import { eachGram } from '../../detect/passages/each-gram.ts';
import type { GramKey } from '../../detect/passages/gram-key.ts';
import { LOW } from '../../detect/passages/passage-index.ts';
import { fold, spanOf } from '../../detect/fold-plain.ts';
import { isTelling } from './everyday-words.ts';
import type { Commonness } from './own-commonness.ts';
import { variantsOf } from './variants.ts';

/** Fingerprints in the order of the text; one entry of `telling` each. */
export interface Run {
  prints: number[];
  telling: boolean[];
}

const parts =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc]|\p{L}+/gu;

/** Every run of words of a text, as it stands and as people cut it. */
export const fingerprintText = (text: string, key: GramKey, own: Commonness): Run[] =>
  variantsOf(text).map((variant) => {
    const run: Run = { prints: [], telling: [] };
    const view = fold(variant);
    const folded = view.text;
    eachGram(folded, key, (high, low, start, end) => {
      run.prints.push(high * LOW + low);
      const words = folded.slice(start, end).replaceAll("'", '').match(parts) ?? [];
      const { start: from, end: to } = spanOf(view, start, end);
      run.telling.push(isTelling(withoutNames(words, variant.slice(from, to)), own));
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
