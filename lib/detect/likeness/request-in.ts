// What makes a few sentences a request about a performer: the parts that stand together in them.
import { asks, ordinary } from '../asking.ts';
import type { Span } from '../phrases.ts';
import {
  about,
  bids,
  changes,
  copies,
  lacks,
  makes,
  ours,
  pictures,
  post,
  same,
  somebody,
  source,
  swaps,
  unnamed,
} from './clauses.ts';
import type { Attribute } from './concepts.ts';
import { outright } from './outright.ts';

const kinds: Readonly<Record<Attribute, string>> = {
  dead: 'deceased-person',
  double: 'digital-double',
  age: 're-age',
  face: 'face-swap',
  voice: 'voice-clone',
  performance: 'performance-change',
};
/** What is asked of somebody, and where it is said. */
export type Near = readonly [Attribute, readonly Span[]];

export interface People {
  /** By name. */
  named: readonly Span[];
  /** By what they do. */
  performs: readonly Span[];
  /** With a full name that is on no list. */
  unlisted: readonly Span[];
  /** Little else is said. */
  brief: boolean;
}

export interface Request {
  what: string;
  /** What shows it. */
  places: readonly Span[];
}

/** @param said lower case. */
export function requestIn(
  said: string,
  near: readonly Near[],
  { named, performs, unlisted, brief }: People,
): Request | null {
  const isUnnamed = brief && unnamed.test(said);
  if (near.length + named.length === 0 && !isUnnamed) return null;
  if (about.test(said)) return null;
  const pictured = pictures.test(said);
  if (named.length > 0 && pictured && (asks.test(said) || (brief && !ordinary.test(said))))
    return { what: 'trait-likeness', places: named };
  if (pictured && isUnnamed) return { what: 'trait-likeness', places: near.flatMap(([, places]) => places) };
  const isOfSomebody = post.test(said) || (somebody.test(said) && (source.test(said) || same.test(said)));
  const isFilmed = unlisted.length > 0 && isOfSomebody;
  const sure = isFilmed || named.length + performs.length > 0 || near.some(([what]) => what === 'dead');
  const meant = sure || (brief && somebody.test(said) && (post.test(said) || ours.test(said)));
  const direct =
    brief &&
    (meant || (somebody.test(said) && source.test(said))) &&
    !wonders.test(said) &&
    near.find(([what]) => outright[what](said, performs.length > 1));
  if (direct) return { what: kinds[direct[0]], places: [...direct[1], ...performs, ...named, ...unlisted] };
  if (!(asks.test(said) || bids.test(said)) || !meant) return null;
  const part = near.find(([what]) => rules[what](said, sure) || (named.length > 0 && what !== 'performance'));
  return part ? { what: kinds[part[0]], places: [...part[1], ...performs, ...named, ...unlisted] } : null;
}

/** It is asked which, not for one. */
const wonders =
  /^\W{0,4}(?:what|which|quel(?:le)?s?|qual|quais|qué|cuál|quale|quali|welche[nrs]?|was|wie viele)(?!\p{L})(?!.{0,60}(?:tool|app|model|workflow|ki|ia)(?!\p{L}))/u;

const why = (said: string): boolean => source.test(said) || post.test(said) || lacks.test(said) || same.test(said);

/** By what is asked for; @param sure whether it is surely somebody who performs. */
const rules: Readonly<Record<Attribute, (said: string, sure: boolean) => boolean>> = {
  dead: (said) => makes.test(said) && why(said),
  double: (said) => makes.test(said) && why(said),
  age: why,
  face: (said, sure) => (changes.test(said) || makes.test(said)) && (sure || swaps.test(said)) && why(said),
  voice: (said, sure) =>
    copies.test(said) ||
    (lacks.test(said) && post.test(said) && source.test(said)) ||
    (makes.test(said) && (lacks.test(said) || (same.test(said) && (sure || source.test(said))))) ||
    (changes.test(said) && post.test(said) && same.test(said)),
  performance: (said, sure) =>
    changes.test(said) && (source.test(said) || post.test(said) || (sure && same.test(said))),
};
