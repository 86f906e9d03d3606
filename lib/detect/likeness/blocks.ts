/** A few sentences that belong together. */
export interface Block {
  readonly from: number;
  readonly to: number;
}

/** Longer ones are cut: a request is made in a few sentences. */
const LONGEST = 600;
/** What is asked of a long paste stands above it or below. */
const [FIRST, LAST] = [8, 4];

/** Paragraphs of a text, at its beginning and its end where there are many. */
export function blocksOf(text: string): Block[] {
  const first = [...each(text, 0, FIRST)];
  const reached = first.at(-1)?.to ?? 0;
  if (reached >= text.length) return first;
  const tail = Math.max(reached, text.length - LAST * LONGEST);
  return [...first, ...[...each(text, tail, Infinity)].slice(-LAST)];
}

function* each(text: string, start: number, most: number): Generator<Block> {
  for (let from = start, count = 0; from < text.length && count < most; count++) {
    const gap = text.indexOf('\n\n', from);
    const to = Math.min(text.length, gap < 0 ? Infinity : gap, from + LONGEST);
    if (to > from) yield { from, to };
    else count--;
    from = to === gap ? to + 2 : to;
  }
}
