// A text is long and its matches are few: where a pattern can begin is read off the pattern itself.

import { ANY, type Piece } from './pattern-tree.ts';

/** The first three units of a match, each as a set of classes. */
export type Opening = readonly [number, number, number];

const DEEP = 3;
const FEW = 12;
const MOST = 160;

/** What a piece of a pattern can begin with: up to three sets each; an empty one means that it may match nothing. */
type Starts = number[][];

/** Every way in which a match of the tree can open; never fewer, at times more. */
export const openingsOf = (tree: Piece): Opening[] =>
  startsOf(tree).map(([a = ANY, b = ANY, c = ANY]): Opening => [a, b, c]);

const known = new WeakMap<Piece, Starts>();

function startsOf(piece: Piece): Starts {
  if (piece.kind === 'unit') return [[piece.set]];
  let starts = known.get(piece);
  if (starts) return starts;
  if (piece.kind === 'either') starts = piece.pieces.flatMap(startsOf);
  else if (piece.kind === 'again') starts = repeated(piece.piece, piece.least, piece.most);
  else starts = inRow(piece.pieces);
  known.set(piece, starts);
  return starts;
}

function inRow(pieces: readonly Piece[]): Starts {
  let starts: Starts = [[]];
  for (const next of pieces) {
    if (starts.every(isFull)) break;
    starts = joined(starts, startsOf(next));
  }
  return starts;
}

function repeated(piece: Piece, least: number, most: number): Starts {
  const once = startsOf(piece);
  let starts: Starts = [[]];
  for (let count = 0; count < Math.min(most, DEEP) && !starts.every(isFull); count++) {
    const more = joined(starts, once);
    starts = count < least ? more : distinct([...starts, ...more]);
  }
  return starts;
}

const isFull = (start: readonly number[]): boolean => start.length >= DEEP;

function joined(before: Starts, after: Starts): Starts {
  const starts: Starts = [];
  for (const start of before) {
    if (isFull(start)) starts.push(start);
    else
      for (const end of after) {
        const longer = start.concat(end);
        starts.push(longer.length > DEEP ? longer.slice(0, DEEP) : longer);
      }
  }
  return distinct(starts);
}

/** Many ways in are as good as any way in, but only from the second unit on. */
function distinct(starts: Starts): Starts {
  if (starts.length <= FEW) return starts;
  const known = new Map<string, number[]>();
  for (const start of starts) known.set(start.join(), start);
  if (known.size <= MOST) return [...known.values()];
  const shortest = Math.min(...starts.map(({ length }) => length));
  const merged = [0, 1, 2].map((place) => starts.reduce((set, start) => set | (start[place] ?? ANY), 0));
  return [merged.slice(0, shortest)];
}
