import { type Paragraph, walkFinalDraft, type Written } from '../formats/final-draft.ts';
import { applyEdits, type Cut, editsFor, type Letter, lettersOf, putIn } from './letters.ts';

/** The file with other words in it; null when a span cannot be found again in its markup. */
export function redactFinalDraft(xml: string, text: string, cuts: readonly Cut[]): string | null {
  const letters: Letter[] = [];
  const names: Written[] = [];
  const paragraph = ({ type, scene, words }: Paragraph) => {
    const own = words.flatMap(([raw, at]) => lettersOf(raw, at));
    if (own.every(({ said }) => said.trim() === '')) return;
    if (type === 'Scene Heading') letters.push(...putIn(scene));
    for (const letter of own) letters.push(letter);
  };
  walkFinalDraft(xml, { paragraph, part: () => undefined, name: (name) => names.push(name) });
  for (const [raw, at] of names) letters.push(...lettersOf(raw, at));
  const edits = editsFor(text, letters, cuts, '()');
  return edits && applyEdits(xml, edits);
}
