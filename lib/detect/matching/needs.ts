// A pattern that needs "voice" somewhere is not tried where no "voice" follows: what every match holds is read off the pattern.

import { type Piece } from './pattern-tree.ts';
import { NAME_SIGNS, unitClass } from './unit-class.ts';

/** Of a row of classes, one unit each, written as a string of their numbers. */
export type Wording = string;

/** What every match of a pattern has. */
export interface Needs {
  /** Of each group, one wording stands in every match. */
  groups: readonly (readonly Wording[])[];
  /** Units of the longest match. */
  longest: number;
}

interface Read extends Needs {
  /** Everything the piece can match; null where that is a lot. */
  all: readonly Wording[] | null;
}

const FEW_CLASSES = 4;
const MOST_WORDINGS = 24;
const LONGEST_WORDING = 12;
/** So many letters are looked up as one. */
export const GRAM = 4;
/** A group likelier than this tells nothing. */
const LIKELY = 0.6;
/** Ranks of letters in a row that stand in every line. */
const COMMONEST = 10;
const MOST_GROUPS = 2;
/** Units of a wording that are looked for. */
export const CORE = 5;
/** Letters and spaces by how common they are. */
const COMMON = ' etaoinsrhldcumfpgwybvk';
/** A name is rarer than any letter. */
const SIGN_RANK = 60;

/** Never more than what every match has, at times less. @param wide where one sign of the pattern may take two units. */
export function needsOf(tree: Piece, wide: boolean): Needs {
  const { all, groups, longest } = read(tree);
  const found = [...groups, ...(all ? groupOf(all) : [])].map(coresOf).sort((a, b) => chanceOf(a) - chanceOf(b));
  return {
    groups: found.filter((group) => chanceOf(group) < LIKELY).slice(0, MOST_GROUPS),
    longest: wide ? 2 * longest : longest,
  };
}

/** How likely one of them stands in a few lines by chance. */
const chanceOf = (group: readonly Wording[]): number =>
  group.reduce((sum, wording) => sum + (isSign(wording) ? 0 : 2 ** ((COMMONEST - rarityOf(wording)) / 6)), 0);

const ranks = Uint8Array.from({ length: 32 }, (_, code) => {
  if ((NAME_SIGNS >>> code) & 1) return SIGN_RANK;
  const rank = code === unitClass(32) ? 0 : COMMON.indexOf(String.fromCharCode(code + 96));
  return rank < 0 ? COMMON.length : rank;
});

/** Of some units of a wording, less for commoner letters. */
function rarityOf(wording: Wording, from = 0, to = wording.length): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += ranks[wording.charCodeAt(at)]!;
  return sum;
}

/** Where the least common units of a wording stand, so many in a row. */
function rarestAt(wording: Wording, count: number): number {
  let [best, most] = [0, 0];
  for (let at = 0; at + count <= wording.length; at++) {
    const rarity = rarityOf(wording, at, at + count);
    if (rarity > most) [best, most] = [at, rarity];
  }
  return best;
}

function coreOf(wording: Wording): Wording {
  const at = rarestAt(wording, CORE);
  return wording.slice(at, at + CORE);
}

/** Where a wording holds another one, the shorter is enough. */
function coresOf(group: readonly Wording[]): readonly Wording[] {
  const cores = [...new Set(group.map(coreOf))];
  return cores.filter((core) => !cores.some((other) => other !== core && core.includes(other)));
}

const isSign = (wording: Wording): boolean => wording.length < GRAM;
const tells = (wording: Wording): boolean =>
  wording.length >= GRAM || (wording.length === 1 && ((NAME_SIGNS >>> wording.charCodeAt(0)) & 1) === 1);
const groupOf = (all: readonly Wording[]): (readonly Wording[])[] => (all.every(tells) ? [all] : []);

const known = new WeakMap<Piece, Read>();

function read(piece: Piece): Read {
  if (piece.kind === 'unit') return { all: classesIn(piece.set), groups: [], longest: 1 };
  let found = known.get(piece);
  if (found) return found;
  if (piece.kind === 'row') found = row(joinUnits(piece.pieces));
  else if (piece.kind === 'either') found = either(piece.pieces.map(read));
  else found = again(read(piece.piece), piece.least, piece.most);
  known.set(piece, found);
  return found;
}

/** Single letters in a row are one wording. */
function joinUnits(pieces: readonly Piece[]): Read[] {
  const reads: Read[] = [];
  let letters = '';
  const close = () => {
    if (letters !== '') reads.push({ all: [letters], groups: [], longest: letters.length });
    letters = '';
  };
  for (const piece of pieces) {
    if (piece.kind === 'unit' && (piece.set & (piece.set - 1)) === 0 && letters.length < LONGEST_WORDING)
      letters += String.fromCharCode(31 - Math.clz32(piece.set));
    else {
      close();
      reads.push(read(piece));
    }
  }
  close();
  return reads;
}

function classesIn(set: number): Wording[] | null {
  const classes: Wording[] = [];
  for (let rest = set; rest !== 0; rest &= rest - 1) {
    if (classes.length === FEW_CLASSES) return null;
    classes.push(String.fromCharCode(31 - Math.clz32(rest & -rest)));
  }
  return classes;
}

function row(reads: readonly Read[]): Read {
  const groups: (readonly Wording[])[] = [];
  let open: readonly Wording[] = [''];
  let isWhole = true;
  for (const { all, groups: inside } of reads) {
    const longer = all && product(open, all);
    if (longer) {
      open = longer;
      continue;
    }
    isWhole = false;
    groups.push(...groupOf(open), ...inside);
    open = all ?? [''];
  }
  const longest = reads.reduce((sum, each) => sum + each.longest, 0);
  return isWhole ? { all: open, groups, longest } : { all: null, groups: [...groups, ...groupOf(open)], longest };
}

function product(before: readonly Wording[], after: readonly Wording[]): readonly Wording[] | null {
  if (before.length * after.length > MOST_WORDINGS) return null;
  const rows = before.flatMap((start) => after.map((end) => start + end));
  return rows.some(({ length }) => length > LONGEST_WORDING) ? null : rows;
}

function either(reads: readonly Read[]): Read {
  const longest = Math.max(...reads.map((each) => each.longest));
  const all = reads.flatMap((each) => each.all ?? []);
  if (all.length <= MOST_WORDINGS && reads.every((each) => each.all)) return { all, groups: [], longest };
  const best = reads.map(({ all: own, groups }) =>
    [...groups, ...(own ? groupOf(own) : [])].reduce<readonly Wording[] | null>(
      (least, group) => (least && chanceOf(least) <= chanceOf(group) ? least : group),
      null,
    ),
  );
  const group = best.flatMap((each) => each ?? []);
  return { all: null, groups: best.every(Boolean) ? [group] : [], longest };
}

function again({ all, groups, longest }: Read, least: number, most: number): Read {
  const reach = longest === 0 ? 0 : longest * most;
  if (all && most === 1) return { all: least === 0 ? ['', ...all] : all, groups: [], longest: reach };
  if (least === 0) return { all: null, groups: [], longest: reach };
  return { all: null, groups: [...groups, ...(all ? groupOf(all) : [])], longest: reach };
}
