// Bins and sessions name every clip, sequence and take of a show; how else they keep them is their makers' own.
import type { Reader } from '../formats/nested.ts';
import { breathe, type Job } from '../job.ts';
import type { Reading } from '../extracted.ts';
import { createSheet } from '../metadata-sheet.ts';
import { textRuns } from '../text-runs.ts';
import { type Prefix, prefixedWords } from './prefixed-words.ts';

const MOST = 16 * 1024 * 1024;
/** Words looked at; a bin of a whole series has some ten thousand. */
const MOST_WORDS = 150_000;
const cut = 'only the first of it was read';

/** Programs' own names begin with a sign or are three capitals; a word has letters or digits in a row. */
const isName = (word: string): boolean =>
  /^[\p{L}\p{N}(/[]/u.test(word) && /[\p{L}\p{N}]{2}/u.test(word) && !/^(?:[A-Z]{3}$|ATTR__|060[ac]2b34)/.test(word);

/** @param words all that stands in it, in order; no more is taken than there may be. */
async function sheetOf(part: string, words: Iterable<string>, size: number, job: Job): Promise<Reading> {
  const sheet = createSheet();
  let looked = 0;
  for (const word of words) {
    if (looked++ === MOST_WORDS || (looked % 1000 === 0 && job.isLate())) return sheet.reading(cut);
    if (looked % 10_000 === 0) await breathe(job);
    if (isName(word)) sheet.say(part, '', word);
  }
  return sheet.reading(size > MOST ? cut : null);
}

const readPrefixed =
  (part: string, prefix: Prefix, plain: (bytes: Uint8Array) => Uint8Array): Reader =>
  async ({ source }, job) =>
    sheetOf(part, prefixedWords(plain(await source.read(0, MOST)), prefix), source.size, job);

export const readAvidBin = readPrefixed('bin names', 'two', (bytes) => bytes);
export const readProTools = readPrefixed('track and clip names', 'four', unmasked);

const MASK_AT = 18;
const HEADER = 20;

/** Sessions are masked by a counter: its step follows from a figure in the header. Newer ones change it every 4 kB. */
function unmasked(bytes: Uint8Array): Uint8Array {
  const [type, figure] = [bytes[MASK_AT] ?? 0, bytes[MASK_AT + 1] ?? 0];
  if (type !== 1 && type !== 5) return bytes;
  const step = stepFor(figure, type === 1 ? 53 : 11) * (type === 1 ? 1 : -1);
  const plain = bytes.slice();
  for (let at = HEADER; at < plain.length; at++) {
    plain[at] = plain[at]! ^ (((type === 1 ? at & 0xff : (at >> 12) & 0xff) * step) & 0xff);
  }
  return plain;
}

/** The number that, times `factor`, ends in the figure. */
function stepFor(figure: number, factor: number): number {
  for (let step = 0; step < 256; step++) if (((step * factor) & 0xff) === figure) return step;
  return 0;
}

/** Scenes and assets of programs that pack what they keep: names stand between the numbers. */
export const readRuns: Reader = async ({ source }, job) =>
  sheetOf('names', textRuns(await source.read(0, MOST), 5), source.size, job);
