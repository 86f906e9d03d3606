// We ship the everyday words of a few languages; of any other, a long script shows its own by using them.
import { fold } from '../../detect/fold-plain.ts';
import { COMMON, HINGE, isHinge } from './everyday-words.ts';

/** How telling words are that a language uses all the time; what is missing is judged by the shipped lists. */
export type Commonness = ReadonlyMap<string, number>;

/** Two in five words of a running text are its language's hinges; of a language we do not know, next to none. */
const KNOWN_SHARE = 0.2;
/** One in so many words. */
const HINGE_EVERY = 1500;
const COMMON_EVERY = 10_000;
/** A word met fewer times may be met by chance. */
const FEWEST = 5;

/** Measured over those texts whose language the shipped lists do not know. */
export function commonnessOf(texts: readonly string[]): Commonness {
  const counts = new Map<string, number>();
  let all = 0;
  for (const text of texts) {
    const words =
      fold(text)
        .text.replaceAll("'", '')
        .match(/\p{L}+/gu) ?? [];
    if (words.filter(isHinge).length >= words.length * KNOWN_SHARE) continue;
    all += words.length;
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const common = [...counts].filter(([, count]) => count >= FEWEST && count * COMMON_EVERY >= all);
  return new Map(common.map(([word, count]) => [word, count * HINGE_EVERY >= all ? HINGE : COMMON]));
}
