// What somebody suffers from or cannot eat travels from the start form to the caterer, and no further.
import type { ScanText } from '../detector.ts';
import { findPeople } from './find-people.ts';
import type { PersonalHit } from './hit.ts';

export const CONDITION =
  /(?<!\w)(?:allergic to|has (?:an? )?(?:\w+ )?allerg|epi-?pen|anaphyla\w{2,6}|diabetic|insulin|asthmatic|epileptic|epilepsy|coeliac|celiac|(?<=\bis )pregnant|bipolar|hiv|chemotherapy|takes? \w+ (?:daily|medication)|(?<=\bon )medication|lactose intoleran\w{1,2}|gluten intoleran\w{1,2}|nut allergy|vegan|vegetarian|halal|kosher)(?!\w)/iy;
const ROLE_PLAY = /\b(?:you are|act as|you're|imagine|named|called|recipe|character)\b/;
const LOOK_BACK = 70;

/** A condition said of a person named on the same line. */
export const readHealth = ({ text, folded }: ScanText, start: number, length: number): PersonalHit | null => {
  const line = folded.lastIndexOf('\n', start - 1) + 1;
  const from = Math.max(line, start - LOOK_BACK);
  const person = findPeople(text, from, start).at(-1);
  if (!person || ROLE_PLAY.test(folded.slice(from, start))) return null;
  if (/[.!?;]\s/.test(folded.slice(person.end, start))) return null;
  return { what: 'health-note', start: person.start, end: start + length, alone: 0.6, together: 0.8 };
};
