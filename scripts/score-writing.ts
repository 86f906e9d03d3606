import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pixels } from '../lib/extract/means.ts';
import { greyOf } from '../lib/extract/ocr/grey.ts';
import { recogniserFiles } from '../lib/extract/ocr/picture-reader.ts';
import { startRecogniser } from '../lib/extract/ocr/recogniser.ts';
import { drawnSamples, pageLines } from '../tests/support/drawn-page/drawn-samples.ts';
import { letterAccuracy } from '../tests/support/letter-accuracy.ts';
import { nodeMeans, shipped } from './setup/node-means.ts';

const MOST_PIXELS = 8 * 1024 * 1024;

/** Pictures with known words beside the repository: a table of file and text, line breaks written out. */
async function knownPictures(folder: string): Promise<(readonly [string, Pixels, string])[]> {
  const list = join(folder, 'ocr-expected.tsv');
  if (!existsSync(list)) return [];
  const rows = readFileSync(list, 'utf8').trim().split('\n').slice(1);
  const pictures = rows.map(async (row) => {
    const [file = '', text = ''] = row.split('\t');
    const pixels = await nodeMeans.decodePicture(readFileSync(join(folder, file)), MOST_PIXELS);
    return [file, pixels!, text.replaceAll('\\n', '\n').replace(/ \(rotated \d+\)$/, '')] as const;
  });
  return Promise.all(pictures);
}

/** Letters read right, with what is done before recognition and without; a last row for photographs without a word. */
export async function scoreWriting(corpora: string): Promise<string[][]> {
  const bare = await startRecogniser(recogniserFiles(shipped), ['eng']);
  const drawn = drawnSamples.map(([name, draw]) => [`drawn page, ${name}`, draw(), pageLines.join('\n')] as const);
  const rows: string[][] = [];
  for (const [name, pixels, text] of [...(await knownPictures(join(corpora, 'parsers'))), ...drawn]) {
    const read = await nodeMeans.readPicture(pixels, undefined);
    const alone = bare.read(greyOf(pixels)).map((line) => line.text);
    rows.push([name, ...[read.text, alone.join('\n')].map((each) => percent(letterAccuracy(each, text)))]);
  }
  const [alarms, photographs] = await alarmsIn(join(corpora, 'c2pa'));
  return [...rows, ['photographs in which words were seen that are not there', `${alarms} of ${photographs}`, '']];
}

async function alarmsIn(folder: string): Promise<[alarms: number, photographs: number]> {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.jpg')) : [];
  let alarms = 0;
  for (const file of files) {
    const pixels = await nodeMeans.decodePicture(readFileSync(join(folder, file)), MOST_PIXELS);
    const read = pixels && (await nodeMeans.readPicture(pixels, undefined));
    if (read?.text || read?.unread) alarms++;
  }
  return [alarms, files.length];
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
