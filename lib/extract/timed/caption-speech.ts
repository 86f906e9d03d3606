import { extendedLetters, plainLetters, specialLetters } from './caption-letters.ts';
import type { Speech } from './speech.ts';

const row = /^(\d\d:\d\d:\d\d)[:;.]\d\d\s{1,8}([0-9a-f]{4}(?: [0-9a-f]{4})*)\s*$/i;
const LONGEST_ROW = 20_000;

/** Line 21 captions as broadcasters keep them: pairs of bytes in hex, decoded to what is read on the screen. */
export function captionSpeech(text: string, said: Speech): void {
  const captions = decoder((line) => said.say(line));
  for (const line of text.split(/\r\n?|\n/)) {
    const [, time, pairs] = row.exec(line.slice(0, LONGEST_ROW).trimEnd()) ?? [];
    if (!time || !pairs) continue;
    captions.flush();
    said.at(time);
    for (const pair of pairs.split(' ')) captions.take(parseInt(pair, 16));
  }
  captions.flush();
}

/** What a pair of bytes does: letters, a letter of its own, or an order to the screen. */
function decoder(say: (line: string) => void) {
  let line = '';
  let before = 0;
  const flush = () => {
    for (const each of line.split('\n')) say(each);
    line = '';
  };
  const order = (first: number, second: number) => {
    const kind = first & 0x17;
    if (second >= 0x40) line += '\n';
    else if (kind === 0x11 && second >= 0x30) line += specialLetters[second - 0x30] ?? '';
    else if ((kind === 0x12 || kind === 0x13) && second >= 0x20)
      line = line.slice(0, -1) + (extendedLetters[kind - 0x12]?.[second - 0x20] ?? '');
    else if (kind === 0x11) line += ' ';
    else if ((kind & 0x16) === 0x14 && second === 0x21) line = line.slice(0, -1);
    else if ((kind & 0x16) === 0x14 && second !== 0x28) flush();
  };
  return {
    flush,
    take(pair: number) {
      const [first, second] = [(pair >> 8) & 0x7f, pair & 0x7f];
      const isRepeated = first >= 0x10 && first < 0x20 && pair === before;
      before = isRepeated ? 0 : pair;
      if (isRepeated) return;
      if (first >= 0x10 && first < 0x20) order(first, second);
      else
        for (const code of [first, second]) if (code >= 0x20) line += plainLetters[code] ?? String.fromCharCode(code);
    },
  };
}
