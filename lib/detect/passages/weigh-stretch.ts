// Everybody's sentences share a few words with every script: the longer the text, the more has to match before it means something.
import { confidenceOf } from '../confidence.ts';
import { GRAM_WORDS } from './each-gram.ts';
import type { Stretch } from './find-passages.ts';

/** A fingerprint of uncommon words says as much as so many more words in a row; the third says no more, nor all more than the row. */
const TELLING_WORTH = 3;
const MOST_TELLING = 3;
/** Words that match beside the longest run vouch for it by half, where they stand close: scattered, they are anybody's. */
const BESIDE = 0.5;
/** One more run of the shortest kind beside it is anybody's as well. */
const BY_CHANCE = GRAM_WORDS;
const CLOSE = 0.6;

/** A text of which so much is registered is a passage with something cut out, not something of its own with a passage in it. */
const MOSTLY = 0.6;

/** Words in a row that raise, in a text of at most {@link SHORT} words, and in the longest. */
const FEWEST = 8;
const SHORT = 32;
/** Or in a text that is registered from its first word to its last. */
const WHOLE = 7;
/** The promise to the production: so many unchanged words in a row are raised in a text of any length. */
export const RAISING_WORDS = 12;

/** @param words of the whole text. 0.5 and above is raised. */
export function confidenceOfStretch(stretch: Stretch, words: number): number {
  const { longest, covered, span } = stretch;
  const isClose = covered >= CLOSE * span;
  const telling = isClose ? stretch.telling : stretch.tellingInRun;
  const run = covered >= MOSTLY * words ? covered : longest;
  const beside = telling > 0 && isClose ? BESIDE * Math.max(0, covered - run - BY_CHANCE) : 0;
  const score = run + beside + Math.min(run, TELLING_WORTH * Math.min(telling, MOST_TELLING));
  const inLong = Math.min(RAISING_WORDS, FEWEST + Math.log2(Math.max(1, words / SHORT)));
  const enough = covered >= words ? WHOLE : inLong;
  return confidenceOf(score, enough);
}
