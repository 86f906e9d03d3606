// "She can't make the pickup, can we get those three lines out of what we have of her": nobody says clone. What makes it a
// request is that its parts stand together: a performer, something of theirs, something done to it, and why.
import type { Finding } from '../../model/finding.ts';
import type { ScanText } from '../detector.ts';
import type { NameHit } from '../names/name.ts';
import { blocksOf, type Block } from './blocks.ts';
import {
  about,
  asks,
  changes,
  lacks,
  makes,
  pictures,
  plays,
  post,
  same,
  somebody,
  source,
  swaps,
  unnamed,
} from './clauses.ts';
import { attributes, footage, performers, type Attribute } from './concepts.ts';

/** Wordings that are looked for in every text. */
export const lookups: readonly string[] = [
  ...new Set([...performers, ...footage, ...Object.values(attributes).flat()]),
];

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

/** Requests put together from their parts, one a block of the text; synchronous, time linear in the text. */
export function findComposed(input: ScanText, names: readonly NameHit[]): Finding[] {
  if (input.text.length > LONG) return [];
  if (plays.test(input.folded)) return [];
  const blocks = blocksOf(input.folded);
  const who = placesOf(input, performers);
  const shot = placesOf(input, footage);
  const people = names.filter(isPerson).map(({ start }) => start);
  const brief = input.text.length <= SHORT;
  if (!brief && who.length + shot.length + people.length === 0) return [];
  const parts = order.map((what): [Attribute, number[]] => [what, placesOf(input, attributes[what])]);
  for (const block of blocks) {
    const holds = (places: readonly number[]): boolean => places.some((at) => at >= block.from && at < block.to);
    const named = holds(people);
    if (!brief && !named && !holds(who) && !holds(shot)) continue;
    const near = parts.filter(([, places]) => holds(places)).map(([what]) => what);
    const said = input.folded.slice(block.from, block.to);
    const what = requested(said, near, { named, performs: holds(who), brief });
    if (what) return [finding(block, what)];
  }
  return [];
}

const isPerson = ({ name, spelling }: NameHit): boolean =>
  (name.group === 'person' || name.group === 'talent') && spelling === 'words';

const placesOf = (input: ScanText, phrases: readonly string[]): number[] =>
  phrases.flatMap((phrase) => input.spansOf(phrase).map(({ start }) => start));

const finding = ({ from, to }: Block, what: string): Finding => ({
  ...{ detector: 'talent-likeness', confidence: SURE, start: from, end: to, what },
});

interface Who {
  /** Somebody by name. */
  named: boolean;
  /** Somebody by what they do. */
  performs: boolean;
  /** Little else is said. */
  brief: boolean;
}

function requested(said: string, near: readonly Attribute[], { named, performs, brief }: Who): string | null {
  if (about.test(said)) return null;
  if (named && pictures.test(said) && (asks.test(said) || (brief && said.includes(':')))) return 'trait-likeness';
  if (brief && unnamed.test(said) && pictures.test(said)) return 'trait-likeness';
  if (!asks.test(said)) return null;
  if (!named && !performs && !(brief && somebody.test(said) && post.test(said))) return null;
  const what = near.find((each) => rules[each](said, performs || named));
  return what ? kinds[what] : null;
}

const why = (said: string): boolean => source.test(said) || post.test(said) || lacks.test(said) || same.test(said);

/** By what is asked for; @param sure whether it is surely somebody who performs. */
const rules: Readonly<Record<Attribute, (said: string, sure: boolean) => boolean>> = {
  dead: (said) => makes.test(said) && why(said),
  double: (said) => makes.test(said) && why(said),
  age: why,
  face: (said, sure) => changes.test(said) && (sure || swaps.test(said)) && why(said),
  voice: (said, sure) =>
    (makes.test(said) && (lacks.test(said) || (same.test(said) && (sure || source.test(said))))) ||
    (changes.test(said) && post.test(said) && same.test(said)),
  performance: (said, sure) =>
    changes.test(said) && (source.test(said) || post.test(said) || (sure && same.test(said))),
};
