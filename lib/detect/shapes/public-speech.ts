// What is said to a whole hall is public: subtitles of a speech are no scene.
import type { Page } from '../page.ts';

export const publicAddress: readonly string[] = [
  'mr. speaker',
  'mr speaker',
  'madam speaker',
  'ladies and gentlemen',
  'my fellow',
  'fellow citizens',
  'honourable members',
  'honorable members',
  'distinguished guests',
  'distinguished colleagues',
  'your excellencies',
  'thank you for having me',
  'thank you all for',
  'mesdames et messieurs',
  'meine damen und herren',
  'liebe mitbürger',
  'señoras y señores',
  'signore e signori',
];

/** Two who talk, or a sound described for those who cannot hear it. */
const exchange = /^(?:<i>)?\s?(?:[-–—]\s?\p{Lu}|[[(♪♫#]|>>|\p{Lu}[\p{Lu} .'’-]{1,20}:\s)/u;
const question = /\?\s*$/;
/** A speaker asks the hall now and then; people in a room ask one another all the time. */
const FEW = 0.1;

/** Somebody speaks to a hall, and nobody answers. */
export function isPublicSpeech(page: Page): boolean {
  if (!publicAddress.some((words) => page.input.spansOf(words).length > 0)) return false;
  let questions = 0;
  for (let index = 0; index < page.lines.length; index++) {
    const text = page.textAt(index);
    if (exchange.test(text)) return false;
    if (question.test(text)) questions++;
  }
  return questions <= page.lines.length * FEW;
}
