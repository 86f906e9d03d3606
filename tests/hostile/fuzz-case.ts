import { gzipSync } from 'node:zlib';
import { seeded } from '../support/seeded.ts';
import { tarred } from './archive-tricks.ts';
import { type Chance, mutate } from './mutate.ts';
import { packages, wordsIn } from './ooxml.ts';
import { wholes } from './wholes.ts';
import { bytes } from './write-bytes.ts';
import { flated, makePdf, onePage } from './write-pdf.ts';

/** One changed file; `number` is all it takes to make it again. */
export interface FuzzCase {
  number: number;
  name: string;
  bytes: Uint8Array;
  /** What was done to what, for a person. */
  how: string;
}

const ends = Object.keys(wholes);
const pick = <T>(chance: Chance, all: readonly T[]): T => all[Math.floor(chance() * all.length)]!;
const latin = (text: Uint8Array): string => Buffer.from(text).toString('latin1');

/** Changes made within, and packed again: what a changed byte of packed data never gets to. */
const inside: Readonly<Record<string, (changed: (bytes: Uint8Array) => Uint8Array) => Uint8Array>> = {
  ...Object.fromEntries(
    Object.entries(packages).map(([end, around]) => [
      end,
      (changed: (bytes: Uint8Array) => Uint8Array) =>
        around(latin(changed(bytes(wordsIn[end]!('Mara rows.').repeat(3))))),
    ]),
  ),
  gz: (changed) => gzipSync(changed(wholes.txt!)),
  prproj: (changed) =>
    gzipSync(changed(bytes('<?xml version="1.0"?><PremiereData Version="3"><Name>a</Name></PremiereData>'))),
  tgz: (changed) => gzipSync(changed(bytes(tarred('note.txt', 'Mara rows.'), new Uint8Array(1024)))),
  pdf: (changed) =>
    makePdf(onePage(flated(changed(bytes('BT /F1 12 Tf 72 720 Td (Mara rows.) Tj T* [(a) -9 (b)] TJ ET q Q'))))),
};
const insides = Object.keys(inside);

/** The case of a number: a file of some format, changed from outside or from within, at times under another's name. */
export function fuzzCase(number: number): FuzzCase {
  const chance = seeded(Math.imul(number, 0x9e37_79b1) ^ (number >>> 5));
  const isInside = chance() < 0.35;
  const end = pick(chance, isInside ? insides : ends);
  const other = wholes[pick(chance, ends)]!;
  let how = '';
  const changed = (file: Uint8Array): Uint8Array => {
    const mutated = mutate(file, other, chance);
    how = mutated.how;
    return mutated.bytes;
  };
  const file = isInside ? inside[end]!(changed) : changed(wholes[end]!);
  const name = `x.${chance() < 0.8 ? end : pick(chance, ends)}`;
  return { number, name, bytes: file, how: `${end} ${isInside ? 'within' : 'outside'}: ${how}` };
}
