import { describeBlob } from './describe-blob.ts';
import { type Blob, findBlobs } from './find-blobs.ts';
import type { Luma } from './luma.ts';
import type { Mark } from './pack-marks.ts';

export type MarkChoice = (blobs: readonly Blob[], luma: Luma) => Blob[];

/** Kept of a registered picture, and of one that is looked at. */
export const MOST_REGISTERED = 32;
export const MOST_LOOKED_AT = 1200;

/** A registered mark stands so many of its sizes from the edge: what is around it is then part of the picture too. */
const MARGIN = 5;
/** Of a picture with few such marks, those nearer the edge are kept as well. */
const NEAR_MARGIN = 2;
const FEW = 16;
/** A registered picture is divided into squares, this many along the longer side; each has its turn before any has more. */
const SQUARES = 5;
const IN_A_SQUARE = 4;
/** The same for one that is looked at. */
const LOOKED_AT_SQUARES = 12;
/** From this size on (points) a spot is coarse: lettering makes thousands of finer ones. */
const COARSE = 4;

export function marksOf(luma: Luma, choose: MarkChoice): Mark[] {
  const blobs = findBlobs(luma).sort((a, b) => b.strength - a.strength);
  const longer = Math.max(luma.width, luma.height);
  return choose(blobs, luma).map((blob) => ({
    x: blob.x / longer,
    y: blob.y / longer,
    size: blob.size / longer,
    bits: describeBlob(blob),
  }));
}

/** The strongest from all over the picture, so that half of it is enough. */
export const spreadChoice: MarkChoice = (blobs, luma) => {
  const inside = within(blobs, luma, MARGIN);
  return spread(inside.length < FEW ? within(blobs, luma, NEAR_MARGIN) : inside, luma);
};

const within = (blobs: readonly Blob[], { width, height }: Luma, margin: number): Blob[] =>
  blobs.filter(({ x, y, size }) => Math.min(x, y, width - x, height - y) >= margin * size);

function spread(blobs: readonly Blob[], { width, height }: Luma): Blob[] {
  const side = Math.max(width, height) / SQUARES;
  const taken = new Map<number, number>();
  const [first, rest]: [Blob[], Blob[]] = [[], []];
  for (const blob of blobs) {
    const square = Math.floor(blob.x / side) * SQUARES + Math.floor(blob.y / side);
    const before = taken.get(square) ?? 0;
    taken.set(square, before + 1);
    (before < IN_A_SQUARE ? first : rest).push(blob);
  }
  return [...first, ...rest].slice(0, MOST_REGISTERED);
}

/**
 * The strongest from each square, coarse and fine apart, in turns: lettering makes thousands of strong ones, and a still in a
 * corner of a screenshot is not to be crowded out by them.
 */
export const wideChoice: MarkChoice = (blobs, { width, height }) => {
  const side = Math.max(width, height) / LOOKED_AT_SQUARES;
  const taken = new Map<number, number>();
  const turns = blobs.map((blob) => {
    const square = Math.floor(blob.x / side) * LOOKED_AT_SQUARES + Math.floor(blob.y / side);
    const key = 2 * square + Number(blob.size >= COARSE);
    const turn = taken.get(key) ?? 0;
    taken.set(key, turn + 1);
    return { blob, turn };
  });
  return turns
    .sort((a, b) => a.turn - b.turn)
    .slice(0, MOST_LOOKED_AT)
    .map(({ blob }) => blob);
};
