// What is taken out is who and what is asked of them, no more: the rest of the prompt is work like any other.
import type { Span } from '../phrases.ts';
import type { Block } from './blocks.ts';
import { type Near, type People, type Request, requestIn } from './request-in.ts';

/** A request said again in so many sentences is all there is. */
const MOST_CUTS = 4;

/** Where a block asks for something, if it does: without these spans it does not. Null: it does not. */
export function smallestCuts(
  text: string,
  { from, to }: Block,
  near: readonly Near[],
  people: People,
): { what: string; spans: Span[] } | null {
  const cuts: Span[] = [];
  const askedIn = (): Request | null => {
    const left = (places: readonly Span[]) => places.filter((place) => !cuts.some((cut) => overlap(cut, place)));
    const said = cuts.reduce((rest, cut) => without(rest, cut.start - from, cut.end - from), text.slice(from, to));
    const parts = near.map(([what, places]): Near => [what, left(places)]).filter(([, places]) => places.length > 0);
    const { named, performs, unlisted } = people;
    const who = { named: left(named), performs: left(performs), unlisted: left(unlisted) };
    return requestIn(said, parts, { ...people, ...who });
  };
  const first = askedIn();
  if (first === null) return null;
  for (let asked: Request | null = first; asked !== null && cuts.length < MOST_CUTS; asked = askedIn()) {
    const cut = cutOf(text, { from, to }, asked.places);
    if (cut === null) break;
    cuts.push(cut);
  }
  const spans = askedIn() === null ? cuts : [sentencesOf(text, { from, to }, first.places)];
  return { what: first.what, spans: spans.sort((a, b) => a.start - b.start) };
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Gone, and the sentence goes on where it stood. */
const without = (said: string, start: number, end: number): string =>
  said.slice(0, start) + '\u0000'.repeat(end - start) + said.slice(end);

/** From the first to the last word that shows it, within the sentence of the first. */
function cutOf(text: string, { from, to }: Block, places: readonly Span[]): Span | null {
  const [first] = places;
  if (first === undefined) return null;
  let [start, end] = [first.start, first.end];
  while (start > from && !isEnd(text, start - 1)) start--;
  while (end < to && !isEnd(text, end)) end++;
  const inside = places.filter((place) => place.start >= start && place.start < end);
  start = Math.min(...inside.map((place) => place.start));
  end = Math.max(...inside.map((place) => place.end));
  while (end < to && SPACED.test(text.charAt(end))) end++;
  return { start, end };
}

/** A letter that only ends where its word ends. */
const SPACED = /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{L}\p{M}\p{N}]/u;

function sentencesOf(text: string, { from, to }: Block, places: readonly Span[]): Span {
  if (places.length === 0) return { start: from, end: to };
  let start = Math.min(...places.map((place) => place.start));
  let end = Math.max(...places.map((place) => place.end));
  while (start > from && !isEnd(text, start - 1)) start--;
  while (end < to && !isEnd(text, end - 1)) end++;
  while (start < end && text.charAt(start).trim() === '') start++;
  while (start < end && text.charAt(end - 1).trim() === '') end--;
  return { start, end };
}

/** A line ends, or a sentence does. */
const isEnd = (text: string, at: number): boolean =>
  text.charAt(at) === '\n' || (/[.!?。！？]/.test(text.charAt(at)) && !/[\p{L}\d]/u.test(text.charAt(at + 1)));
