import { latin } from '../bytes.ts';
import { decodeText } from '../decode-text.ts';
import type { MetadataSheet } from '../metadata-sheet.ts';
import { u64 } from '../zip/numbers.ts';

/** Fields of fixed length at the front of a broadcast recording's description. */
const fields: readonly [string, number, number][] = [
  ['Description', 0, 256],
  ['Originator', 256, 288],
  ['Originator reference', 288, 320],
  ['Recorded', 320, 330],
  ['Time', 330, 338],
];
const TIME_REFERENCE = 338;
const HISTORY = 602;

/** @param rate samples a second, for the time of day; 0 when not known. */
export function sayBroadcast(body: Uint8Array, rate: number, sheet: MetadataSheet): void {
  for (const [label, from, to] of fields) sheet.say('header', label, wordsOf(body.subarray(from, to)));
  const samples = u64(body, TIME_REFERENCE);
  if (rate > 0 && samples > 0) sheet.say('header', 'Start', timeOfDay(samples / rate));
  sheet.say('header', 'Coding history', wordsOf(body.subarray(HISTORY)));
}

function wordsOf(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  const words = end < 0 ? bytes : bytes.subarray(0, end);
  return decodeText(words) ?? latin(words, 0, words.length);
}

/** '' beyond two days: then it is no time. */
function timeOfDay(seconds: number): string {
  if (seconds >= 48 * 3600) return '';
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
}
