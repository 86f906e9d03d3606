import { wake } from './hear.ts';
import type { Situation } from './situation.ts';
import type { Fit } from './without-material.ts';

/** What is kept and in force, without what is over. */
export function letGo(before: Situation, fit: Fit, moment: Parameters<typeof wake>[1]): Situation {
  const { kept, inForce } = before;
  const text = fit(kept.text);
  const signed = kept.signed && { ...kept.signed, text: fit(kept.signed.text) };
  if (text === kept.text && signed?.text === kept.signed?.text) return before;
  const after = wake({ ...kept, text, signed }, moment);
  return { ...after, inForce: after.inForce && inForce && { ...after.inForce, source: inForce.source } };
}

/** What is published is asked for once more, whole. */
export function askAnew(situation: Situation): Situation {
  const { kept } = situation;
  return kept.signed ? { ...situation, kept: { ...kept, signed: { ...kept.signed, etag: null } } } : situation;
}
