// Words of a note as they are looked for: folded, each once, in languages with and without spaces between them.

/** Longer ones are not words anybody types into a search field. */
const LONGEST_WORD = 40;
const MOST_WORDS = 300;
const PLAIN = /^[\n\r\t -~]*$/;

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** In the order in which they come. */
export function wordsOf(text: string): string[] {
  const folded = text.normalize('NFKC').toLowerCase();
  const found = PLAIN.test(folded) ? (folded.match(/[\da-z]+/g) ?? []) : segmented(folded);
  const words = found.map((word) => word.slice(0, LONGEST_WORD).toWellFormed());
  return [...new Set(words)].slice(0, MOST_WORDS);
}

const segmented = (text: string): string[] =>
  [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment.replaceAll('\0', ''));
