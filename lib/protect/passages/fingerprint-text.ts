import { eachGram } from '../../detect/passages/each-gram.ts';
import type { GramKey } from '../../detect/passages/gram-key.ts';
import { LOW } from '../../detect/passages/passage-index.ts';
import { fold } from '../../detect/fold-plain.ts';
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
    const folded = fold(variant).text;
    eachGram(folded, key, (high, low, start, end) => {
      run.prints.push(high * LOW + low);
      run.telling.push(isTelling(folded.slice(start, end).replaceAll("'", '').match(parts) ?? [], own));
    });
    return run;
  });
