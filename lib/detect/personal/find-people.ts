// Who the data belongs to: a full name turns a number into a person.
import { isOrdinaryWord } from '../names/ordinary-words.ts';

const NAME =
  /(?<![\p{L}\d])(?:(?:Mr|Mrs|Ms|Dr|Sr|Sra|Herr|Frau|Mme|M)\.? )?(\p{Lu}[\p{L}'’-]{1,20})(?: \p{Lu}\.?)? (\p{Lu}[\p{L}'’-]{1,25})(?![\p{L}\d])/gu;
const NOT_A_NAME =
  /^(?:phone|number|email|mail|name|address|company|studio|production|call|sheet|unit|united|san|los|las|santa|saint|new|north|south|east|west|street|road|avenue|please|dear|contact|office|the|and|for|with|from|this|that|customer|service|help|desk|act|you|your|monday|tuesday|wednesday|thursday|friday|january|february|august|september|october|november|december|inc|ltd|llc|gmbh|support|team|api|web|data|user|order|invoice|project)$/;

export interface Person {
  start: number;
  end: number;
}

const plain = (word: string): boolean => {
  const lower = word.toLowerCase();
  return NOT_A_NAME.test(lower) || isOrdinaryWord(lower);
};

/** Full names in `[from, to)`; run only where other personal data was found. */
export const findPeople = (text: string, from: number, to: number): Person[] => {
  const people: Person[] = [];
  for (const match of text.slice(from, to).matchAll(NAME)) {
    if (plain(match[1]!) && plain(match[2]!)) continue;
    if (NOT_A_NAME.test(match[1]!.toLowerCase()) || NOT_A_NAME.test(match[2]!.toLowerCase())) continue;
    people.push({ start: from + match.index, end: from + match.index + match[0].length });
  }
  return people;
};
