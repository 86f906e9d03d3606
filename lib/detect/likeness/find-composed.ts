// "She can't make the pickup, can we get those three lines out of what we have of her": nobody says clone. What makes it a
// request is that its parts stand together: a performer, something of theirs, something done to it, and why.
import type { Finding } from '../../model/finding.ts';
import { plays } from '../asking.ts';
import type { ScanText } from '../detector.ts';
import type { NameHit } from '../names/name.ts';
import { findPeople } from '../personal/find-people.ts';
import { findPhrases, indexPhrases, type PhraseIndex, type Span } from '../phrases.ts';
import { blocksOf } from './blocks.ts';
import { attributes, footage, performers, type Attribute } from './concepts.ts';
import type { Near } from './request-in.ts';
import { smallestCuts } from './smallest-cuts.ts';

type Concept = Attribute | 'who' | 'shot';

interface Wordings {
  index: PhraseIndex;
  /** What each wording stands for; some stand for several. */
  concepts: ReadonlyMap<string, readonly Concept[]>;
}

let learned: Wordings | undefined;
const wordings = (): Wordings => (learned ??= readWordings());

function readWordings(): Wordings {
  const concepts = new Map<string, Concept[]>();
  for (const [concept, phrases] of Object.entries({ who: performers, shot: footage, ...attributes }))
    for (const phrase of phrases) concepts.set(phrase, [...(concepts.get(phrase) ?? []), concept as Concept]);
  return { index: indexPhrases([...concepts.keys()]), concepts };
}

/** What was taken out before left a label, "[LIKENESS REQUEST 1]". */
const LABEL = '[';

/** Where each concept stands: over what was found, which is little, not over all wordings there are. */
function placesIn(folded: string): (concept: Concept) => Span[] {
  const { index, concepts } = wordings();
  const places = new Map<Concept, Span[]>();
  for (const [phrase, found] of findPhrases(folded, index)) {
    const spans = found.filter(({ start }) => folded.charAt(start - 1) !== LABEL);
    for (const concept of concepts.get(phrase)!) places.set(concept, [...(places.get(concept) ?? []), ...spans]);
  }
  return (concept) => places.get(concept) ?? [];
}

/** Of several that are asked for, the first counts. */
const order: readonly Attribute[] = ['dead', 'double', 'age', 'face', 'voice', 'performance'];
const SURE = 0.65;
/** A production's own performer is named beside it. */
export const REGISTERED = 0.95;
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
    if (isListed(input.folded.slice(from, to))) continue;
    const unlisted = brief ? findPeople(input.text, from, to) : [];
    const people = { named: within(named), performs: within(who), unlisted, brief };
    if (!brief && people.named.length + people.performs.length + within(shot).length === 0) continue;
    const near = parts.map(([what, places]): Near => [what, within(places)]);
    const cut = smallestCuts(input.folded, { from, to }, near, people);
    if (cut === null) continue;
    const confidence = people.named.some(({ name }) => name.group === 'talent') ? REGISTERED : SURE;
    return cut.spans.map(({ start, end }) => ({ detector: 'talent-likeness', confidence, start, end, what: cut.what }));
  }
  return [];
}

/** Lines of a chat, of a plan for the day, of a worksheet: nothing in them is said to a tool. */
const entry = /^[^\p{L}\d]{0,3}(?:\d{1,2}[:.h]\d{2}|\[\d|q\d{1,2}[.:)]|\p{L}{2,12}: )/gmu;
const FEWEST_ENTRIES = 3;
const isListed = (said: string): boolean => (said.match(entry)?.length ?? 0) >= FEWEST_ENTRIES;

const isPerson = ({ name, spelling }: NameHit): boolean =>
  (name.group === 'person' || name.group === 'talent') && spelling === 'words';
