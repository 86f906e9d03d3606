// Clip and shot names tell which camera, day, scene and vendor; a list of them is a map of unreleased footage.
import { clipNames, LONGEST_CLIP_NAME } from '../../extract/clip-names.ts';
import type { Finding } from '../../model/finding.ts';
import { confidenceOf } from '../confidence.ts';
import type { Detector, ScanText } from '../detector.ts';
import { pageOf } from '../page.ts';

export const cameraMedia: Detector = { id: 'camera-media', label: 'Camera or shot files', detect };

const token = /[A-Za-z0-9][\w.[\]#-]{9,90}/g;
/** How many words of a text are looked at. */
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
        name.length <= LONGEST_CLIP_NAME && name.includes('_')
          ? clipNames.find(([, , pattern]) => pattern.test(name))
          : undefined;
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
