import type { Pixels } from '../../lib/extract/means.ts';
import { greyOf } from '../../lib/extract/ocr/grey.ts';
import { pictureReader, recogniserFiles } from '../../lib/extract/ocr/picture-reader.ts';
import { type Recogniser, startRecogniser } from '../../lib/extract/ocr/recogniser.ts';
import { shipped } from '../../scripts/setup/node-means.ts';
import { drawnSamples } from '../support/drawn-page/drawn-samples.ts';
import type { BenchRow } from './bench-row.ts';

const ROUNDS = 5;

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function least(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await timed(work));
  return Math.min(...times);
}

/** A picture with nothing to read in it: what every photograph costs. */
function sky(width: number, height: number): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at++) data.set([at % 97, 120, (at / width) & 255, 255], at * 4);
  return { width, height, data };
}

export default async function ocrBench(): Promise<BenchRow[]> {
  const sample = (name: string): Pixels => drawnSamples.find(([each]) => each === name)![1]();
  const [clean, photographed] = [sample('clean'), sample('photographed: shade, noise, bent lines')];
  const read = pictureReader(shipped);
  let bare: Recogniser | null = null;
  const firstAlone = await timed(async () => {
    bare = await startRecogniser(recogniserFiles(shipped), ['eng']);
    bare.read(greyOf(clean));
  });
  const first = await timed(() => read(clean, undefined));
  const alone = await least(() => bare!.read(greyOf(clean)));
  const row = (name: string, value: number, baseline: number, what: string): BenchRow => ({
    name,
    value,
    unit: 'ms',
    baseline: { name: what, value: baseline },
    ratio: value / baseline,
  });
  const again = await least(() => read(clean, undefined));
  const hard = await least(() => read(photographed, undefined));
  const empty = await least(() => read(sky(1920, 1080), undefined));
  return [
    row('writing in pictures: first page, start included', first, firstAlone, 'start and page, bare library'),
    row('writing in pictures: each further page', again, alone, 'bare library'),
    row('writing in pictures: a photographed page', hard, alone, 'bare library, clean page'),
    row('writing in pictures: 1080p with none in it', empty, alone, 'bare library, clean page'),
  ];
}
