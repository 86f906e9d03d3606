// A pattern in a policy runs on every paste of every crew member: one that a text can make slow never gets that far.
import { LONGEST_REPEAT } from '../detect/names/bound-pattern.ts';
import { readPattern, Refusal, type Part, type Signs } from './pattern-tree.ts';

export type PatternVerdict = { ok: true } | { ok: false; why: string };

const LONGEST_PATTERN = 500;
/** Ways to divide one stretch of text among repeats that all could take it; more is slow on a hostile text. */
const MOST_WAYS = 2500;

const refuse = (why: string): never => {
  throw new Refusal(why);
};

const isOptional = (part: Part): boolean => {
  if (part.kind === 'edge') return true;
  if (part.kind === 'repeat') return part.least === 0 || isOptional(part.part);
  if (part.kind === 'row') return part.parts.every(isOptional);
  return part.kind === 'choice' && part.parts.some(isOptional);
};

const all = (part: Part): Signs => {
  if (part.kind === 'sign') return part.signs;
  if (part.kind === 'edge') return 0n;
  if (part.kind === 'repeat') return all(part.part);
  return part.parts.reduce((signs, inner) => signs | all(inner), 0n);
};

const firsts = (part: Part): Signs => {
  if (part.kind === 'repeat') return firsts(part.part);
  if (part.kind === 'choice') return part.parts.reduce((signs, inner) => signs | firsts(inner), 0n);
  if (part.kind !== 'row') return all(part);
  let signs: Signs = 0n;
  for (const inner of part.parts) {
    signs |= firsts(inner);
    if (!isOptional(inner)) break;
  }
  return signs;
};

/** How many lengths a repeat may have once its open end is closed. */
const waysOf = (least: number, most: number): number => Math.min(most, least + LONGEST_REPEAT) - least + 1;

interface Open {
  signs: Signs;
  ways: number;
}

/** Repeats still able to give signs back at this point, after `part`; refuses when they could trade too many. */
const follow = (part: Part, open: Open[]): Open[] => {
  switch (part.kind) {
    case 'edge':
      return open;
    case 'sign':
      return open.filter(({ signs }) => (signs & part.signs) !== 0n);
    case 'row':
      return part.parts.reduce((still, inner) => follow(inner, still), open);
    case 'choice':
      return part.parts.flatMap((inner) => follow(inner, open)).slice(0, 24);
    case 'repeat':
      return repeat(part, open);
  }
};

const repeat = (part: Part & { kind: 'repeat' }, open: Open[]): Open[] => {
  const ways = waysOf(part.least, part.most);
  const signs = all(part.part);
  if (ways > 1 && part.most > 1) checkBody(part.part);
  if (ways === 1) return Array.from({ length: Math.min(part.least, 3) }).reduce<Open[]>((still) => follow(part.part, still), open);
  const rivals = open.filter((other) => (other.signs & signs) !== 0n);
  const product = rivals.reduce((total, other) => total * other.ways, ways);
  if (product > MOST_WAYS) refuse('has repeats that can take the same text; give them limits such as {1,20}, or a different sign between them');
  return [...(part.least > 0 ? rivals : open), { signs, ways }];
};

/** What is repeated must say where one round ends and the next begins. */
const checkBody = (body: Part): void => {
  if (isOptional(body)) refuse('repeats something that may be empty');
  const parts = body.kind === 'row' ? body.parts.filter((part) => part.kind !== 'edge') : [body];
  parts.forEach((part, i) => {
    if (part.kind === 'choice') {
      const starts = part.parts.map(firsts);
      if (starts.some((a, n) => starts.some((b, m) => m > n && (a & b) !== 0n))) refuse('repeats alternatives that begin alike');
      part.parts.forEach((inner) => inner.kind === 'row' && inner.parts.length > 0 && checkBody(inner));
    }
    if (part.kind === 'row') checkBody(part);
    if (part.kind !== 'repeat' || part.least === part.most) return;
    const next = parts[(i + 1) % parts.length]!;
    if (parts.length === 1 || (all(part) & firsts(next)) !== 0n || isOptional(next)) refuse('repeats within a repeat');
  });
};

/** Whether the guard can run a policy's pattern in linear time, whatever a page supplies. */
export const checkPattern = (regex: string): PatternVerdict => {
  if (regex === '') return { ok: false, why: 'is empty.' };
  if (regex.length > LONGEST_PATTERN) return { ok: false, why: `is longer than ${LONGEST_PATTERN} characters.` };
  try {
    new RegExp(regex);
    const tree = readPattern(regex);
    if (isOptional(tree)) refuse('matches the empty text');
    follow(tree, []);
    return { ok: true };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, why: `${error.message}.` };
    return { ok: false, why: 'is not a pattern.' };
  }
};
