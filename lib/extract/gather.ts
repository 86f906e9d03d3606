import type { Place, Reading } from './extracted.ts';
import type { PictureHash } from './picture-hash.ts';
import { MOST_GATHERED } from './zip/limits.ts';

/** Beyond, parts keep their names and what is within them none: nobody is served by more. */
const MOST_PLACES = 50_000;
const GAP = '\n\n';

/** What was read of one part, with the places and pictures in it. */
export type Part = Pick<Reading, 'text' | 'places' | 'pictures'>;

export interface Gathering {
  /** @param name what the part is called: "slide 4"; null when it needs no name. Empty parts leave no trace. */
  add(part: string | Part, name?: string | null): void;
  text(): string;
  reading(): Required<Part>;
}

/**
 * Puts the parts of a document one behind the other and remembers where each begins. Keeps no more than one unit beyond
 * the most that is ever read, so that whoever gathers sees that there was more and nothing larger is ever held.
 */
export function gather(gap = GAP): Gathering {
  const parts: string[] = [];
  const places: Place[] = [];
  const pictures: PictureHash[] = [];
  let at = 0;
  const add = (part: string | Part, name: string | null = null): void => {
    const { text: whole, places: inner = [], pictures: seen = [] } = typeof part === 'string' ? { text: part } : part;
    for (const picture of seen) pictures.push({ ...picture, place: within(name, picture.place) });
    if (whole === '' || at > MOST_GATHERED) return;
    const text = whole.slice(0, MOST_GATHERED + 1 - at);
    if (parts.length > 0) at += gap.length;
    const kept = places.length + inner.length > MOST_PLACES ? [] : upTo(inner, text.length);
    if (name !== null && kept[0]?.at !== 0) places.push({ at, name });
    for (const place of kept) places.push({ at: at + place.at, name: within(name, place.name) ?? '' });
    parts.push(text);
    at += text.length;
  };
  const text = (): string => parts.join(gap);
  return { add, text, reading: () => ({ text: text(), places, pictures }) };
}

/** "notes.docx" and "page 3" make "notes.docx, page 3". */
const within = (outer: string | null, inner: string | null): string | null =>
  outer === null ? inner : inner === null ? outer : `${outer}, ${inner}`;

/** Places up to where a text is cut. */
export const upTo = (places: readonly Place[] | undefined, end: number): Place[] =>
  (places ?? []).filter(({ at }) => at < end);
