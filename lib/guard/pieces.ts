// A page pasted line by line is still a page: small pastes of the last minute are looked at together.

/** Longer pastes carry enough to be known by themselves. */
const SMALL = 600;
const LIFE_MS = 60_000;
/** A page of script, about; with more the look would cost a person something. */
const MOST = 4000;

export type Pieces = ReturnType<typeof createPieces>;

export function createPieces(now: () => number) {
  let kept: { text: string; at: number }[] = [];
  return {
    /** What was pasted before with this at its end, where both are recent and small; null where it stands alone. */
    joined(text: string): string | null {
      kept = kept.filter(({ at }) => now() - at < LIFE_MS);
      if (kept.length === 0 || text.trim() === '' || text.length > SMALL) return null;
      return [...kept.map((piece) => piece.text), text].join('\n').slice(-MOST);
    },
    /** It went. */
    passed(text: string): void {
      if (text.trim() !== '' && text.length <= SMALL) kept.push({ text, at: now() });
    },
    /** They were asked about, and are not asked about again. */
    forget(): void {
      kept = [];
    },
  };
}
