import type { Place, Reading } from '../extracted.ts';

/** What is said, in order, and now and then when. */
export interface Speech {
  /** What is said from here on begins at this time: "00:01:02". Only the first of each minute is kept. */
  at(time: string): void;
  say(line: string): void;
  reading(): Reading;
}

const MOST_PLACES = 20_000;

export function speech(): Speech {
  const lines: string[] = [];
  const places: Place[] = [];
  let [length, minute] = [0, ''];
  let time: string | null = null;
  return {
    at: (next) => void (time = next),
    say(line) {
      const text = line.trim();
      if (text === '') return;
      if (time !== null && time.slice(0, 5) !== minute && places.length < MOST_PLACES) {
        minute = time.slice(0, 5);
        places.push({ at: length, name: `timecode ${time}` });
      }
      lines.push(text);
      length += text.length + 1;
    },
    reading: () => ({ text: lines.join('\n'), places }),
  };
}
