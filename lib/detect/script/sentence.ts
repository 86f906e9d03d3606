// Nine lines in ten of what people paste are sentences; knowing them by their first two letters spares forty patterns.
import { LOWER, UPPER, charClass } from '../char-class.ts';
import type { Line } from '../line.ts';
import type { Page } from '../page.ts';

/** First words of the form lines that some write in lower case. */
const opensForm =
  /(?:int|ext|est|inn|au[sß]|i\/e|sc|s[eé]|bild|sz|cut|fade|diss|smash|match|hard|jump|quick|title|credit|author|source|draft|copyright|episode|written|screenplay|teleplay|story|original|created|un film|écrit|drehbuch|buch|guion|based|first|third|final|shooting|production|white|polish|double|blue|pink|yellow|green|golden|buff|salmon|cherry|tan|gr[ae]y|ivory|rev|continued|omitted|cold|teaser|act\b|ma?c\p{Lu})/iuy;

/** Whether a line begins like a sentence and can be nothing else. */
export function isSentence({ input }: Page, line: Line): boolean {
  if (line.digits > 0 || line.uncased > 0 || line.lower <= 2 * line.upper) return false;
  const [first, second] = [
    charClass(input.text.charCodeAt(line.from)),
    charClass(input.text.charCodeAt(line.from + 1)),
  ];
  if (second !== LOWER || (first !== UPPER && first !== LOWER)) return false;
  opensForm.lastIndex = line.from;
  return !opensForm.test(input.text);
}
