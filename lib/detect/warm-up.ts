// The first paste in a page must not wait while patterns are made ready: that is done while nobody is waiting.
import { detectors } from './detectors/index.ts';
import { type DetectKit, emptyKit } from './kit.ts';
import { indexPhrases } from './phrases.ts';
import { scan } from './scan.ts';
import { scanText } from './scan-text.ts';

/** A little of everything, so that every detector comes past its cheap test; written for this, nobody's. */
const SAMPLE = `12 INT. KITCHEN - DAY

Rain on the window. A kettle that nobody takes off the stove.

                    ANNA
          (quietly)
          You were out all night.

CUT TO:

Unit call 07:30, phone 01632 960123, desk@example.com. Confidential.
Please write a note in the style of a travel guide, in the voice of a tired sailor.
`;

/** What most pastes are: ordinary words, lines of several lengths, a number here and there. */
const PLAIN = `Could you tidy up this note for the art department? We looked at three rooms on Tuesday and liked the
second: high windows, a worn floor, enough space for 12 chairs. The owner asks for 450 a day, deposit included.

- Paint: off-white, the walls only
- Furniture: two tables, a long bench, no lamps
- Access from 8 in the morning, parking behind the mill

Please keep it short and friendly, and add a line about the weather. Thank you!
`.repeat(4);

/** The same with a sign that takes two bytes, as smart quotes are: patterns are made ready for either. */
const WIDE = PLAIN.replaceAll('Thank you!', '“Thank you!”');

const ROUNDS = 24;
/** Enough to come past every detector once. */
const ROUSING = 1200;

/** One short step at a time, a detector each; run each when there is time to spare. */
export function* warmUp(): Generator<string, void> {
  scan(SAMPLE.slice(0, 2), emptyKit);
  yield 'keywords';
  const input = scanText(SAMPLE, indexPhrases([]));
  for (const detector of detectors) {
    detector.detect(input, emptyKit);
    yield detector.id;
  }
  // The engine compiles what runs often: these rounds are the ones the first pastes would otherwise have been.
  for (let round = 0; round < ROUNDS; round++) {
    const plain = round % 2 ? WIDE : PLAIN;
    scan(round % 4 ? plain : SAMPLE + plain, emptyKit);
    yield 'round';
  }
}

/** A short scan of ordinary words, for a person who is about to paste: nothing is found and nothing kept. */
export const rouse = (kit: DetectKit): void => void scan(PLAIN.slice(0, ROUSING), kit);
