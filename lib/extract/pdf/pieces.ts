import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { type Matrix, multiply } from './matrix.ts';

/** A run of text where it stands, in points to the right and down, the page held so that it is upright. */
export interface Piece {
  text: string;
  x: number;
  /** Of the line it stands on. */
  y: number;
  width: number;
  /** Of its letters. */
  size: number;
}

/** Text that is slanted one and the same way. */
interface Slant {
  letters: number;
  /** Sum of the angles, each as often as there are letters. */
  angles: number;
  placed: { item: TextItem; matrix: Matrix }[];
}

const DEGREE = Math.PI / 180;

/**
 * The pieces of a page by the way they are slanted, first the one a person would hold it in.
 * Behind it come stamps across the page and notes up its side.
 * @param view from the document's points to those of the page as it is shown.
 */
export function piecesOf(items: readonly TextItem[], view: Matrix): Piece[][] {
  const slants = new Map<number, Slant>();
  for (const item of items) {
    const letters = item.str.trim().length;
    if (letters === 0) continue;
    const matrix = multiply(view, item.transform as Matrix);
    const angle = Math.atan2(matrix[1]!, matrix[0]!);
    const key = item.dir === 'ttb' ? UPENDED : Math.round(angle / DEGREE);
    const slant = slants.get(key) ?? { letters: 0, angles: 0, placed: [] };
    slant.letters += letters;
    slant.angles += angle * letters;
    slant.placed.push({ item, matrix });
    slants.set(key, slant);
  }
  return [...slants]
    .sort(([one, { letters }], [other, { letters: more }]) => isSlanted(one) - isSlanted(other) || more - letters)
    .map(([, slant]) => upright(slant));
}

/** Scanned pages lie a little askew; that is no slant. */
const ASKEW = 4;
const isSlanted = (degrees: number): number => Number(Math.abs(degrees - 90 * Math.round(degrees / 90)) > ASKEW);

/** Lines that run from top to bottom have a heap of their own. */
const UPENDED = 1000;

/** A document may place its words at a number that is none. */
const placeable = (points: number): number => (Number.isFinite(points) ? points : 0);

function upright({ letters, angles, placed }: Slant): Piece[] {
  const [cos, sin] = [Math.cos(angles / letters), Math.sin(angles / letters)];
  const isMirrored = placed.filter(({ item }) => item.dir === 'rtl').length * 2 > placed.length;
  return placed.map(({ item: { str, width }, matrix: [, , c = 0, d = 0, e = 0, f = 0] }) => {
    const x = e * cos + f * sin;
    // Text that runs from the right is read from there: seen in a mirror it runs from the left.
    return {
      text: str.trim(),
      x: placeable(isMirrored ? -x - width : x),
      y: placeable(f * cos - e * sin),
      width: placeable(width),
      size: placeable(Math.hypot(c, d)) || 1,
    };
  });
}
