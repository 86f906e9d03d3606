// A proxy of a take is an ordinary movie, a frame of a shot an ordinary picture: only what it is called tells.
import { aboutWhole, type Extracted } from './extracted.ts';
import { clipNames, LONGEST_CLIP_NAME } from './clip-names.ts';
import type { Sniffed } from './kind.ts';

/** Below what the contents themselves would say. */
const SURE = 0.8;

/** Adds what the name of a movie, recording or picture says; documents speak for themselves. */
export function byFileName(extracted: Extracted, name: string, sniffed: Sniffed): Extracted {
  if (sniffed.text || sniffed.archive !== undefined || sniffed.detector !== null) return extracted;
  const own = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const isKnown = extracted.findings.some(({ detector }) => detector === 'camera-media');
  const called = own.length > LONGEST_CLIP_NAME || isKnown ? undefined : clipNames.find(([, , clip]) => clip.test(own));
  if (!called) return extracted;
  return {
    ...extracted,
    findings: [aboutWhole('camera-media', Math.round(SURE * called[1] * 100) / 100, called[0]), ...extracted.findings],
  };
}
