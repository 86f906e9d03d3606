import type { Reader } from '../formats/nested.ts';
import { createSheet, type MetadataSheet } from '../metadata-sheet.ts';
import { readWords } from '../read-words.ts';

const parts: Readonly<Record<string, string>> = {
  name: 'clip names',
  target_url: 'source files',
  comment: 'markers',
  note: 'markers',
};
const mute = /^(?:[\d\s.,:;/+-]*|true|false|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/** An OpenTimelineIO cut: the words of its names, notes, paths and whatever a studio has added. */
export const readTimelineJson: Reader = async ({ source }) => {
  const { text, cut } = await readWords(source);
  const sheet = createSheet();
  sayJsonWords(text ?? '', sheet);
  return sheet.reading(cut);
};

/** Words are taken as they stand, in quotes; nothing else of the format needs to be right. */
export function sayJsonWords(text: string, sheet: MetadataSheet): void {
  let key = '';
  for (let at = text.indexOf('"'); at >= 0;) {
    const end = endOf(text, at + 1);
    const word = unquoted(text.slice(at, end + 1));
    let next = end + 1;
    while (next < text.length && text.charCodeAt(next) <= 0x20) next++;
    if (text[next] === ':') key = word;
    else if (key !== 'OTIO_SCHEMA' && !mute.test(word.slice(0, 200)))
      sheet.say(parts[key] ?? 'metadata', parts[key] ? '' : key, word);
    if (sheet.isFull) return;
    at = text.indexOf('"', end + 1);
  }
}

/** The quote that closes, past those that are written with a backslash. */
function endOf(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x5c) at++;
    else if (unit === 0x22) return at;
  }
  return text.length;
}

function unquoted(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted.replaceAll('"', '');
  }
}
