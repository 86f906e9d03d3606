// Where somebody may be asking for a likeness or a style: found once a text, for both who read requests.
import type { ScanText } from '../detector.ts';
import { foldedOf } from '../fold-plain.ts';
import { namesIn, type DetectKit } from '../kit.ts';
import { intents as likeness } from '../likeness/intents.ts';
import { type CueIndex, cueLines, type CueLine, lineAround, type TextRange } from '../matching/cue-lines.ts';
import { indexPhrases, type PhraseIndex } from '../phrases.ts';
import { intents as works } from '../works/intents.ts';

export type AskedFor = 'likeness' | 'works';
const LISTS = { likeness: 1, works: 2 } as const;
const listed = new Set(['artist', 'title', 'character', 'person']);

/** What a line that asks for something has on it. */
export const cues: readonly string[] = [...new Set([...likeness.cues, ...works.cues])];
const listsOfCue = (cue: string): number =>
  (likeness.cues.includes(cue) ? LISTS.likeness : 0) | (works.cues.includes(cue) ? LISTS.works : 0);

/** An index of phrases, some of them cues. */
export const withCues = (index: PhraseIndex): CueIndex => ({
  ...index,
  listsOf: Uint8Array.from(index.phrases, listsOfCue),
});
const index = withCues(indexPhrases(cues));

const seen = new WeakMap<ScanText, readonly CueLine[]>();

/** Lines of the folded text that may hold a request, or a listed name; in order. */
export const askingLines = (input: ScanText, kit: DetectKit): readonly CueLine[] => {
  let lines = seen.get(input);
  if (!lines) seen.set(input, (lines = withNames(input, kit)));
  return lines;
};

export const asksFor = ({ lists }: { lists: number }, what: AskedFor): boolean => (lists & LISTS[what]) !== 0;

function withNames(input: ScanText, kit: DetectKit): readonly CueLine[] {
  const { text, at } = foldedOf(input);
  // Without letters to fold, keywords and cues were looked for in one pass.
  const cued = (at === null ? input.cued : null) ?? cueLines(text, index);
  const named = namesIn(input, kit).filter((hit) => listed.has(hit.name.group));
  if (named.length === 0) return cued;
  const lines = new Map(cued.map((line) => [line.from, line]));
  let around: TextRange = { from: 0, to: -1 };
  for (const hit of named.sort((a, b) => a.from - b.from)) {
    if (hit.from < around.to) continue;
    around = lineAround(text, hit.from, around.to);
    const line = lines.get(around.from);
    if (line) line.lists |= LISTS.works | LISTS.likeness;
    else lines.set(around.from, { ...around, lists: LISTS.works | LISTS.likeness });
  }
  return [...lines.values()].sort((a, b) => a.from - b.from);
}
