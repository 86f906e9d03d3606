/** Phrases out of a list that people can keep: parted by commas or line breaks, each once, in order. */
export const wordList = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[,\n]/)
      .map((phrase) => phrase.trim())
      .filter((phrase) => phrase !== ''),
  ),
];
