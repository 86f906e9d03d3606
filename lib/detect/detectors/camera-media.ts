// Clip and shot names tell which camera, day, scene and vendor; a list of them is a map of unreleased footage.
import type { Finding } from '../../model/finding.ts';
import { confidenceOf } from '../confidence.ts';
import type { Detector, ScanText } from '../detector.ts';
import { pageOf } from '../page.ts';

export const cameraMedia: Detector = { id: 'camera-media', label: 'Camera or shot files', detect };

const kinds: readonly [string, number, RegExp][] = [
  ['camera-clip', 1, /^[A-Z]\d{3}[CD]\d{3}_(?:\d{6}|\d{8})_[A-Z][0-9A-Z]{3}(?:\.\d{6,8})?(?:\.\w{2,5})?$/],
  ['camera-clip', 1, /^[A-Z][A-Z_]?_?\d{4}[CD]\d{3}_\d{6}_\d{6}_[a-z][0-9A-Za-z]{4}(?:\.\w{2,5})?$/],
  ['camera-clip', 1, /^[A-Z]\d{3}_[A-Z]\d{3}_\d{4}[0-9A-Z]{2}(?:_\d{3})?(?:\.(?:R3D|RDC|mov|mxf))?$/i],
  ['camera-clip', 1, /^[A-Z]\d{3}[CD]\d{3}_\d{6}[0-9A-Z]{2}(?:\.\w{2,5})?$/i],
  ['camera-clip', 1, /^[A-Z]\d{3}_\d{8}_[CS]\d{3}(?:\.(?:braw|mov|mp4))?$/i],
  [
    'plate',
    1,
    /^[A-Z0-9]{2,5}(?:_[A-Z0-9]{2,4}){1,4}_[A-Za-z]{2,12}\d{2}_v\d{3,4}(?:\.\[?[\d#%]{4,5}(?:-\d{4,5}\])?)?(?:\.\w{2,5})?$/,
  ],
  [
    'shot',
    0.8,
    /^[A-Z0-9]{2,5}(?:_\d{2,3}){0,3}[A-Z]?_\d{3,4}(?:_[A-Za-z]{2,12}){0,3}_v\d{3,4}(?:\.[\d#]{4,8})?(?:\.\w{2,5})?$/,
  ],
  ['sound-roll', 0.7, /^[A-Z0-9]{2,6}_?\d{0,6}[-_]?(?:SR|T)\d{2,3}(?:_\d{1,3})?\.(?:wav|bwf)$/i],
];
/** Longest name worth a look, and how many words of a text are looked at. */
const LONGEST = 64;
const token = /[A-Za-z0-9][\w.[\]#-]{9,90}/g;
const MOST = 4000;

function detect(input: ScanText): Finding[] {
  const page = pageOf(input);
  const found = { count: new Set<string>(), start: -1, end: -1, what: '', points: 0 };
  let looked = 0;
  for (const line of page.lines) {
    if (line.digits < 5 || line.upper + line.lower === 0 || looked > MOST) continue;
    const text = input.text.slice(line.from, Math.min(line.to, line.from + 2000));
    if (!text.includes('_')) continue;
    for (const match of text.matchAll(token)) {
      looked++;
      const name = match[0].replace(/[.,]$/, '');
      const kind =
        name.length <= LONGEST && name.includes('_') ? kinds.find(([, , pattern]) => pattern.test(name)) : undefined;
      if (!kind) continue;
      if (found.start < 0) [found.start, found.what] = [line.from + match.index, kind[0]];
      found.end = line.from + match.index + name.length;
      if (!found.count.has(name) && found.count.size < 8) found.points += kind[1];
      if (found.count.size < 8) found.count.add(name);
    }
  }
  if (found.count.size === 0) return [];
  const confidence = found.count.size === 1 ? 0.4 : confidenceOf(found.points, 2);
  return [{ detector: 'camera-media', confidence, start: found.start, end: found.end, what: found.what }];
}
