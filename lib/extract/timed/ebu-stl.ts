// Subtitles as European broadcasters exchange them: blocks of 128 bytes, each with its times and its words.
import { latin } from '../bytes.ts';
import type { Reader } from '../formats/nested.ts';
import { breathe } from '../job.ts';
import { speech } from './speech.ts';
import { teletextWords } from './teletext-letters.ts';

const HEAD = 1024;
const BLOCK = 128;
const MOST_BLOCKS = 100_000;
const USER_DATA = 0xfe;

/** Titles, translator, publisher and editor, with lengths of 32 bytes each. */
const titles = [16, 48, 80, 112, 144, 176, 277, 309];
const TITLE = 32;

export const readEbuStl: Reader = async ({ source }, job) => {
  const head = await source.read(0, HEAD);
  const table = latin(head, 12, 14);
  const said = speech();
  for (const at of titles) said.say(teletextWords(letters(head.subarray(at, at + TITLE)), '00'));
  const blocks = await source.read(HEAD, HEAD + MOST_BLOCKS * BLOCK);
  for (let at = 0; at + 16 < blocks.length; at += BLOCK) {
    if (at % (BLOCK * 5000) === 0 && at > 0) await breathe(job);
    if (blocks[at + 3] === USER_DATA) continue;
    const time = [5, 6, 7].map((field) => String(blocks[at + field]! % 100).padStart(2, '0')).join(':');
    said.at(time);
    const words = letters(blocks.subarray(at + 16, at + BLOCK));
    for (const line of teletextWords(words, table).split('\n')) said.say(line);
  }
  const isCut = source.size > HEAD + MOST_BLOCKS * BLOCK;
  return { ...said.reading(), unreadable: isCut ? 'only the first 100,000 subtitles were read' : null };
};

const NEW_LINE = 0x8a;
const UNUSED = 0x8f;

/** Without colours and boxes; breaks as breaks, up to where nothing is used any more. */
function letters(field: Uint8Array): Uint8Array {
  const end = field.indexOf(UNUSED);
  const used = end < 0 ? field : field.subarray(0, end);
  return used.map((byte) => (byte === NEW_LINE ? 10 : byte < 0x20 || (byte >= 0x80 && byte < 0xa0) ? 0x20 : byte));
}
