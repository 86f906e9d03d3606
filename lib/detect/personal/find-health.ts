// What somebody suffers from or cannot eat travels from the start form to the caterer, and no further.
import { findPeople } from './find-people.ts';
import type { PersonalHit } from './hit.ts';

const CONDITION =
  /(?<!\w)(?:allergic to|has (?:an? )?(?:\w+ )?allerg|epi-?pen|anaphyla\w{2,6}|diabetic|insulin|asthmatic|epileptic|epilepsy|coeliac|celiac|is pregnant|bipolar|hiv|chemotherapy|takes? \w+ (?:daily|medication)|on medication|lactose intoleran\w{1,2}|gluten intoleran\w{1,2}|nut allergy|vegan|vegetarian|halal|kosher)(?!\w)/g;
const ROLE_PLAY = /\b(?:you are|act as|you're|imagine|named|called|recipe|character)\b/;
const MOST = 300;
const LOOK_BACK = 70;

/** Conditions said of a person named on the same line. */
export const findHealth = (text: string, folded: string): PersonalHit[] => {
  const hits: PersonalHit[] = [];
  for (const match of folded.matchAll(CONDITION)) {
    if (hits.length >= MOST) break;
    const line = folded.lastIndexOf('\n', match.index - 1) + 1;
    const from = Math.max(line, match.index - LOOK_BACK);
    const person = findPeople(text, from, match.index).at(-1);
    if (!person || ROLE_PLAY.test(folded.slice(from, match.index))) continue;
    if (/[.!?;]\s/.test(folded.slice(person.end, match.index))) continue;
    hits.push({
      what: 'health-note',
      start: person.start,
      end: match.index + match[0].length,
      alone: 0.6,
      together: 0.8,
    });
  }
  return hits;
};
