import type { Place } from '../extracted.ts';
import type { Part } from '../gather.ts';

const heading = /^(?:\.(?!\.)|(?:INT|EXT|EST|I\/E)[. /])/i;
const numbered = /#([\w.-]{1,10})#\s{0,20}$/;
const LONGEST = 300;
/** A hundred series together have fewer. */
const MOST_SCENES = 20_000;

/** A screenplay in plain letters, as it is written, with its scenes named. */
export function fountainText(text: string): Part {
  const places: Place[] = [];
  let unnumbered = 0;
  for (let from = 0; from < text.length && places.length < MOST_SCENES;) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    const line = text.slice(from, Math.min(to, from + LONGEST)).trimEnd();
    if (heading.test(line)) {
      const number = numbered.exec(line)?.[1] ?? `${++unnumbered}, not numbered`;
      places.push({ at: from, name: `scene ${number}` });
    }
    from = to + 1;
  }
  return { text, places };
}
