// An unreleased still is recognised in a resized copy, a framed one and a screenshot, by what only the production's list knows.
import { unpackMarks } from '../../extract/pictures/pack-marks.ts';
import type { PictureHash } from '../../extract/picture-hash.ts';
import type { Finding } from '../../model/finding.ts';
import type { DetectKit } from '../kit.ts';
import { base64urlBytes } from '../passages/base64url-bytes.ts';
import { alignMarks, type Match } from './align-marks.ts';
import { bitsApart, wordsOf } from './bits.ts';
import { eachAlike, type PictureIndex, WHOLE_WORDS } from './picture-index.ts';
import { confidenceOfMarks, confidenceOfWhole, FEWEST_MARKS } from './weigh-likeness.ts';

/** Registered pictures of which so many marks are met are looked at more closely, the likeliest first. */
const MOST_WEIGHED = 100;
const CERTAIN = 0.9;
/** Steps of places and sizes as listed: see `extract/pictures/pack-marks.ts`. */
const PLACE_STEPS = 256;
const SIZE_STEPS = 24;

/**
 * Registered pictures among those of a file, one finding a set. `what` is what the production calls the set. Pure; a few
 * milliseconds a picture with ten thousand registered.
 */
export function findPictures(pictures: readonly PictureHash[] | undefined, { pictures: index }: DetectKit): Finding[] {
  if (index === null || !pictures) return [];
  const best = new Map<number, number>();
  for (const picture of pictures) weigh(picture, index, best);
  return [...best].map(([set, confidence]) => ({
    detector: 'protected-image',
    confidence,
    start: null,
    end: null,
    what: index.labels[set]!,
  }));
}

/** Takes down the best likeness to any picture of each set; of a set that is certain nothing more is asked. */
function weigh({ bits, marks = '' }: PictureHash, index: PictureIndex, best: Map<number, number>): void {
  const take = (owner: number, confidence: number) => {
    const set = index.sets[owner]!;
    if (confidence > (best.get(set) ?? 0)) best.set(set, confidence);
  };
  for (const [owner, confidence] of bits === '' ? [] : wholesLike(wordsOf(bytesOfHex(bits)), index))
    take(owner, confidence);
  const likely = [...matchesByOwner(base64urlBytes(marks), index)]
    .filter(([, matches]) => matches.length >= FEWEST_MARKS)
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, MOST_WEIGHED);
  for (const [owner, matches] of likely)
    if ((best.get(index.sets[owner]!) ?? 0) < CERTAIN)
      take(owner, confidenceOfMarks(alignMarks(matches), index.counts[owner]!));
}

function wholesLike(words: Uint32Array, { sets, wholes }: PictureIndex): [number, number][] {
  const alike: [number, number][] = [];
  if (words.length < WHOLE_WORDS) return alike;
  for (let owner = 0; owner < sets.length; owner++) {
    const confidence = confidenceOfWhole(bitsApart(wholes, owner * WHOLE_WORDS, words, 0, WHOLE_WORDS));
    if (confidence > 0) alike.push([owner, confidence]);
  }
  return alike;
}

function matchesByOwner(packed: Uint8Array, index: PictureIndex): Map<number, Match[]> {
  const byOwner = new Map<number, Match[]>();
  index.asked.fill(0);
  unpackMarks(packed).forEach(({ x, y, size, bits }, seen) => {
    eachAlike(index, wordsOf(bits), 0, seen + 1, (mark, apart) => {
      const owner = index.owners[mark]!;
      const matches = byOwner.get(owner) ?? [];
      if (matches.length === 0) byOwner.set(owner, matches);
      matches.push({ mark, seen, apart, seenX: x, seenY: y, seenSize: size, ...placeOf(index, mark) });
    });
  });
  return byOwner;
}

const placeOf = ({ places }: PictureIndex, mark: number): { x: number; y: number; size: number } => ({
  x: (places[3 * mark]! + 0.5) / PLACE_STEPS,
  y: (places[3 * mark + 1]! + 0.5) / PLACE_STEPS,
  size: 2 ** (places[3 * mark + 2]! / SIZE_STEPS) / 1024,
});

const bytesOfHex = (hex: string): Uint8Array =>
  Uint8Array.from({ length: hex.length >> 1 }, (_, i) => parseInt(hex.slice(2 * i, 2 * i + 2), 16));
