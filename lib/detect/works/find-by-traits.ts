import type { Finding } from '../../model/finding.ts';
import type { ScanText } from '../detector.ts';
import { knownByTraits, type Traits } from './traits.ts';

/** In a longer text the traits are of several people. */
const LONG = 400;
/** Three traits, or one that is nearly theirs alone with two more. */
const ENOUGH = 4;
const FEWEST = 3;
const SURE = 0.65;
/** It is asked or told about. */
const discussed =
  /\b(?:who|what) (?:is|was|are|character|film|movie|show)\b|\b(?:essay|review|article|summari[sz]e|trivia|quiz|guess|clearance|cleared|licen[cs]e|copyright|infring|too close to|avoid|not like|unlike)\b/u;

/** A short request that describes one known character without the name; at most one finding. */
export function findByTraits({ folded, text }: ScanText): Finding[] {
  if (text.length > LONG || discussed.test(folded)) return [];
  const isKnown = ({ signature, traits }: Traits): boolean => {
    const own = signature.filter((each) => each.test(folded)).length;
    const shared = traits.filter((each) => each.test(folded)).length;
    return own > 0 ? own * 2 + shared >= ENOUGH && own + shared >= FEWEST : shared > FEWEST;
  };
  if (!knownByTraits.some(isKnown)) return [];
  return [{ detector: 'copyrighted-work', confidence: SURE, start: 0, end: text.length, what: 'character' }];
}
