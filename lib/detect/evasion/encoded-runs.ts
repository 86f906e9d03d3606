import { unitAt } from '../unit-at.ts';

// Encoded text has no spaces: whatever is to be decoded stands in one long run, and ordinary writing has next to none.

/** A run of letters and digits of base64, base64url or hex; line breaks of wrapped data are inside. */
export interface Run {
  start: number;
  end: number;
}

/** Shorter runs carry less than twelve bytes, and words are as long. */
export const SHORTEST_RUN = 16;
/** Lines of wrapped data are at least this long but the last. */
const WRAPPED = 40;
const MOST = 5000;

const isCode = new Uint8Array(65536);
for (const sign of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_') isCode[sign.charCodeAt(0)] = 1;

const NONE: readonly Run[] = [];

/** Runs of 16 units and more. One pass that looks at a few units in sixteen of ordinary text; nothing is allocated without one. */
export function encodedRuns(text: string): readonly Run[] {
  let runs: Run[] | null = null;
  const last = text.length - SHORTEST_RUN;
  for (let from = 0; from <= last;) {
    let at = from + SHORTEST_RUN - 1;
    while (at >= from && isCode[text.charCodeAt(at)]) at--;
    if (at >= from) {
      from = at + 1;
      continue;
    }
    const end = endOfRun(text, from);
    (runs ??= []).push({ start: from, end });
    if (runs.length >= MOST) break;
    from = end + 1;
  }
  return runs ?? NONE;
}

function endOfRun(text: string, start: number): number {
  let lineStart = start;
  let at = start + SHORTEST_RUN;
  for (;;) {
    while (at < text.length && isCode[text.charCodeAt(at)]) at++;
    const next = afterBreak(text, at);
    if (next < 0 || at - lineStart < WRAPPED || next >= text.length || !isCode[text.charCodeAt(next)]) return at;
    lineStart = next;
    at = next;
  }
}

const afterBreak = (text: string, at: number): number => {
  if (text.charCodeAt(at) === 10) return at + 1;
  return unitAt(text, at) === 13 && unitAt(text, at + 1) === 10 ? at + 2 : -1;
};
