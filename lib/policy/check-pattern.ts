import { RE2JS } from 're2js';

/** Whether a policy's pattern can run in linear time. */
export function checkPattern(regex: string): { ok: true } | { ok: false; why: string } {
  try {
    RE2JS.compile(regex);
    return { ok: true };
  } catch {
    return { ok: false, why: 'is not a pattern that runs in linear time (no look-around, no back-references).' };
  }
}
