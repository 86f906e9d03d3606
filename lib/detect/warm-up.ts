// The first paste in a page must not wait while patterns are made ready: that is done while nobody is waiting.
import { detectors } from './detectors/index.ts';
import { emptyKit } from './kit.ts';
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

/** One short step at a time, a detector each; run each when there is time to spare. */
export function* warmUp(): Generator<string, void> {
  scan(SAMPLE.slice(0, 2), emptyKit);
  yield 'keywords';
  const input = scanText(SAMPLE, indexPhrases([]));
  for (const detector of detectors) {
    detector.detect(input, emptyKit);
    yield detector.id;
  }
  scan(SAMPLE, emptyKit);
}
