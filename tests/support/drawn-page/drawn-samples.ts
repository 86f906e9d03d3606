import type { Pixels } from '../../../lib/extract/means.ts';
import { drawPage, type Look, type Sheet, turnBy } from './drawn-page.ts';

/** A page of a script nobody wrote, as a printer would set it. */
export const pageLines = `14   EXT. PILOT STATION - DAWN

Fog to the rail. A bell buoy turns over somewhere out of sight.
OTTOLINE VANE (58) counts the boats on a slate: seven, not eight.

OTTOLINE
You said the tide would bring them home.

CALLUM
(not looking up)
It brought what it wanted. The rest is at
the Saltmarsh, behind the third marker.

She wipes the slate clean with her sleeve. The number stays, faint,
under the wet.

15   INT. CHART ROOM - CONTINUOUS

Drawers, hundreds, each with a brass number. Wren pulls 212: empty.
213: empty. 214 will not open at all.

WREN
Who else has a key?

OTTOLINE (O.S.)
Nobody living. Ask me again at 06:45, when
the light is on the other side.

A telephone rings in a drawer. It stops before he finds which.

CALLUM
That will be $4,000 and the boat, as agreed.`.split('\n');

const [width, height] = [1240, 1754];
const flat: Sheet = { width, height, size: 26, lines: pageLines };
const turned = { ...flat, width: height, height: width };
const page = (change: Partial<Sheet>, look?: Look) => () => drawPage({ ...flat, ...change }, look);
const paper: Look = { paper: 236, ink: 36, noise: 10 };

/** The page as people come by it: an A4 sheet at 150 dots an inch unless said otherwise. */
export const drawnSamples: readonly (readonly [name: string, draw: () => Pixels])[] = [
  ['clean', page({})],
  ['small, 75 dots an inch', page({ width: width / 2, height: height / 2, size: 13 })],
  ['on its side', () => drawPage({ ...turned, warp: ([x, y]) => [height - y, x] })],
  ['upside down', page({ warp: ([x, y]) => [width - x, height - y] })],
  ['askew by 3°', page({ warp: turnBy(3, width, height) })],
  ['low contrast', page({}, { paper: 205, ink: 168, noise: 5 })],
  ['dark mode', page({}, { paper: 26, ink: 222 })],
  [
    'photographed: shade, noise, bent lines',
    page(
      { warp: ([x, y]) => [620 + (x - 620) * (0.86 + (0.14 * y) / height), y * 0.96 + 20 + 12 * Math.sin(x / 400)] },
      { ...paper, light: (x, y) => 0.35 + 0.65 * Math.exp(-((x - 0.3) ** 2 + (y - 0.4) ** 2) * 2) },
    ),
  ],
];
