// How well pictures are recognised again, and that others are not: scenes drawn by code, changed as people change stills.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compileKit, type DetectKit } from '../lib/detect/kit.ts';
import { findPictures } from '../lib/detect/pictures/find-pictures.ts';
import { readCredentials } from '../lib/extract/credentials/read-credentials.ts';
import type { Pixels } from '../lib/extract/means.ts';
import { hashPicture, hashRegistered } from '../lib/extract/pictures/hash-picture.ts';
import { pictureParts } from '../lib/extract/pictures/picture-parts.ts';
import { isRaised } from '../lib/model/finding.ts';
import { noProtection } from '../lib/model/protection.ts';
import { toBase64url } from '../lib/protect/passages/to-base64url.ts';
import { registerPictures } from '../lib/protect/pictures/register-pictures.ts';
import { drawnScene } from '../tests/support/drawn-scene.ts';
import { changes } from '../tests/support/picture-changes.ts';
import { encodePicture } from './setup/encode-picture.ts';
import { nodeMeans } from './setup/node-means.ts';

type Row = readonly (string | number)[];

/** Registered scenes; of so many of them every change is looked at. */
const REGISTERED = 150;
const CHANGED = 40;
const MEGAPIXEL = 1024 * 1024;

const again = (format: 'jpeg' | 'webp', quality: number) => async (picture: Pixels) =>
  (await nodeMeans.decodePicture(await encodePicture(picture, format, quality), 4 * MEGAPIXEL))!;

const all: Readonly<Record<string, (picture: Pixels) => Pixels | Promise<Pixels>>> = {
  ...changes,
  'JPEG, quality 30': again('jpeg', 30),
  'WebP, quality 40': again('webp', 40),
  'small, letterboxed, burnt-in, JPEG, quality 40': async (picture) =>
    again('jpeg', 40)(changes['small, letterboxed, burnt-in']!(picture)),
};

/** Drawn and registered; a set of its own for each scene, so that a finding says which one it is. */
function kitOf(count: number): DetectKit {
  const pictures = Array.from({ length: count }, (_, i) => ({
    label: `scene-${i}`,
    hash: hashRegistered(drawnScene(i)),
  }));
  const random = (bytes: number) => new Uint8Array(bytes).fill(7);
  const { key, data } = registerPictures({ before: null, pictures, random });
  return compileKit({ ...noProtection, images: { key: toBase64url(key), data: toBase64url(data) } });
}

const found = (picture: Pixels, kit: DetectKit): string[] =>
  findPictures([hashPicture(picture, null)], kit)
    .filter(isRaised)
    .map(({ what }) => what);

export interface PictureScores {
  /** Change; recognised; of how many; as others; of how many pairs. */
  rows: Row[];
  falseMatches: number;
  pairs: number;
}

export async function scorePictures(): Promise<PictureScores> {
  const kit = kitOf(REGISTERED);
  const scenes = Array.from({ length: CHANGED }, (_, i) => drawnScene(i));
  const scores: PictureScores = { rows: [], falseMatches: 0, pairs: 0 };
  const add = (name: string, hits: number, of: number, others: number, pairs: number) => {
    scores.rows.push([name, hits, of, others, pairs]);
    scores.falseMatches += others;
    scores.pairs += pairs;
  };
  for (const [name, change] of Object.entries(all)) {
    let [hits, others] = [0, 0];
    for (const [i, scene] of scenes.entries()) {
      const sets = found(await change(scene), kit);
      hits += Number(sets.includes(`scene-${i}`));
      others += sets.filter((set) => set !== `scene-${i}`).length;
    }
    add(name, hits, CHANGED, others, CHANGED * (REGISTERED - 1));
  }
  let others = 0;
  for (let i = 0; i < CHANGED; i++) others += found(drawnScene(1000 + i), kit).length;
  add('(scenes nobody registered)', 0, 0, others, CHANGED * REGISTERED);
  return scores;
}

/** Verdicts on the C2PA project's public test files: their names say what is wrong with them. */
export async function scoreCredentials(folder: string): Promise<Row[]> {
  if (!existsSync(folder)) return [];
  const rows: Row[] = [];
  for (const name of readdirSync(folder).filter((each) => /\.jpe?g$/.test(each))) {
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    const { verdict, why, actions, ingredients } = await readCredentials(bytes, pictureParts(bytes) ?? []);
    const expected = /-(?:X|E-)/.test(name) ? 'altered' : /-[AI]\.jpg$/.test(name) ? 'absent' : 'valid';
    rows.push([name, expected, verdict, why.join('; ') || actions.join(' '), ingredients]);
  }
  return rows;
}
