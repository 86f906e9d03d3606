// "She can't make the pickup, can we get those three lines out of what we have of her": nobody says clone. What makes it a
// request is that its parts stand together: a performer, something of theirs, something done to it, and why.
import type { Finding } from '../../model/finding.ts';
import { asks, ordinary, plays } from '../asking.ts';
import type { ScanText } from '../detector.ts';
import type { NameHit } from '../names/name.ts';
import { findPhrases, indexPhrases, type PhraseIndex, type Span } from '../phrases.ts';
import { blocksOf } from './blocks.ts';
import {
  about,
  changes,
  copies,
  lacks,
  makes,
  pictures,
  post,
  same,
  somebody,
  source,
  swaps,
  unnamed,
} from './clauses.ts';
import { attributes, footage, performers, type Attribute } from './concepts.ts';

type Concept = Attribute | 'who' | 'shot';

interface Wordings {
  index: PhraseIndex;
  /** What each wording stands for; some stand for several. */
  concepts: ReadonlyMap<string, readonly Concept[]>;
}

let known: Wordings | undefined;
const wordings = (): Wordings => (known ??= readWordings());

function readWordings(): Wordings {
  const concepts = new Map<string, Concept[]>();
  for (const [concept, phrases] of Object.entries({ who: performers, shot: footage, ...attributes }))
    for (const phrase of phrases) concepts.set(phrase, [...(concepts.get(phrase) ?? []), concept as Concept]);
  return { index: indexPhrases([...concepts.keys()]), concepts };
}

/** Where each concept stands: over what was found, which is little, not over all wordings there are. */
function placesIn(folded: string): (concept: Concept) => Span[] {
  const { index, concepts } = wordings();
  const places = new Map<Concept, Span[]>();
  for (const [phrase, spans] of findPhrases(folded, index))
    for (const concept of concepts.get(phrase)!) places.set(concept, [...(places.get(concept) ?? []), ...spans]);
  return (concept) => places.get(concept) ?? [];
}

const kinds: Readonly<Record<Attribute, string>> = {
  dead: 'deceased-person',
  double: 'digital-double',
  age: 're-age',
  face: 'face-swap',
  voice: 'voice-clone',
  performance: 'performance-change',
};
const order = Object.keys(kinds) as Attribute[];
const SURE = 0.65;
/** A request about somebody who has no name and no part is made in a few words; in more, anybody may be meant. */
const SHORT = 500;
/** A prompt of this length is a whole brief, and would be about whoever it names. */
const LONG = 2500;

/** Requests put together from their parts, the first of the text; synchronous, time linear in the text. */
export function findComposed(input: ScanText, names: readonly NameHit[]): Finding[] {
  if (input.text.length > LONG || plays.test(input.folded)) return [];
  const brief = input.text.length <= SHORT;
  const named = names.filter(isPerson);
  const placesOf = placesIn(input.folded);
  const [who, shot] = [placesOf('who'), placesOf('shot')];
  if (!brief && who.length + shot.length + named.length === 0) return [];
  const parts = order.map((what): [Attribute, Span[]] => [what, placesOf(what)]);
  for (const { from, to } of blocksOf(input.folded)) {
    const within = <Place extends Span>(places: readonly Place[]): Place[] =>
      places.filter(({ start }) => start >= from && start < to);
    const people = { named: within(named), performs: within(who), brief };
    if (!brief && people.named.length + people.performs.length + within(shot).length === 0) continue;
    const near = parts.map(([what, places]): Near => [what, within(places)]).filter(([, places]) => places.length > 0);
    const found = requested(input.folded.slice(from, to), near, people);
    if (found) return [findingOf(input.folded, found)];
  }
  return [];
}

const isPerson = ({ name, spelling }: NameHit): boolean =>
  (name.group === 'person' || name.group === 'talent') && spelling === 'words';

type Near = readonly [Attribute, readonly Span[]];

interface People {
  /** By name. */
  named: readonly Span[];
  /** By what they do. */
  performs: readonly Span[];
  /** Little else is said. */
  brief: boolean;
}

interface Request {
  what: string;
  /** What shows it. */
  places: readonly Span[];
  /** Whether the sentences around belong to it, rather than the places alone. */
  whole: boolean;
}

function requested(said: string, near: readonly Near[], { named, performs, brief }: People): Request | null {
  if (about.test(said)) return null;
  const pictured = pictures.test(said);
  if (named.length > 0 && pictured && (asks.test(said) || (brief && !ordinary.test(said))))
    return { what: 'trait-likeness', places: named, whole: false };
  if (brief && pictured && unnamed.test(said))
    return { what: 'trait-likeness', places: near.flatMap(([, places]) => places), whole: true };
  const sure = named.length + performs.length > 0 || near.some(([what]) => what === 'dead');
  if (!asks.test(said) || !(sure || (brief && somebody.test(said) && post.test(said)))) return null;
  const part = near.find(([what]) => rules[what](said, sure) || (named.length > 0 && what !== 'performance'));
  return part ? { what: kinds[part[0]], places: [...part[1], ...performs, ...named], whole: true } : null;
}

/** The sentences that hold the request. */
function findingOf(text: string, { what, places, whole }: Request): Finding {
  const first = Math.min(...places.map(({ start }) => start), text.length);
  const last = Math.max(...places.map(({ end }) => end), 0);
  let [start, end] = first < last ? [first, last] : [0, text.length];
  if (whole) {
    while (start > 0 && !isEnd(text, start - 1)) start--;
    while (end < text.length && !isEnd(text, end - 1)) end++;
    while (start < end && text.charAt(start).trim() === '') start++;
    while (start < end && text.charAt(end - 1).trim() === '') end--;
  }
  return { detector: 'talent-likeness', confidence: SURE, start, end, what };
}

/** A line ends, or a sentence does. */
const isEnd = (text: string, at: number): boolean =>
  text.charAt(at) === '\n' || (/[.!?。！？]/.test(text.charAt(at)) && !/[\p{L}\d]/u.test(text.charAt(at + 1)));

const why = (said: string): boolean => source.test(said) || post.test(said) || lacks.test(said) || same.test(said);

/** By what is asked for; @param sure whether it is surely somebody who performs. */
const rules: Readonly<Record<Attribute, (said: string, sure: boolean) => boolean>> = {
  dead: (said) => makes.test(said) && why(said),
  double: (said) => makes.test(said) && why(said),
  age: why,
  face: (said, sure) => (changes.test(said) || makes.test(said)) && (sure || swaps.test(said)) && why(said),
  voice: (said, sure) =>
    copies.test(said) ||
    (makes.test(said) && (lacks.test(said) || (same.test(said) && (sure || source.test(said))))) ||
    (changes.test(said) && post.test(said) && same.test(said)),
  performance: (said, sure) =>
    changes.test(said) && (source.test(said) || post.test(said) || (sure && same.test(said))),
};
