import { parseMessage, type Part } from '../../lib/words/parse-message.ts';
import type { Catalogue } from '../../scripts/setup/catalogues.ts';

/** An Arabic letter for each of ours, so that the browser sets the text from the right; nobody has to read it. */
const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  [...'abcdefghijklmnopqrstuvwxyz'].map((letter, index) => [letter, [...'ابتثجحخدذرزسشصضطظعغفقكلمنه'][index]!]),
);
/** Translations run longer than English; this one does so everywhere. */
const LONGER = 1.3;

function inArabic(text: string): string {
  const letters = [...text].map((sign) => LETTERS[sign.toLowerCase()] ?? sign).join('');
  const words = letters.trim().split(/\s+/u);
  const more = words.slice(0, Math.round(words.length * (LONGER - 1))).map((word) => ` ${word}`);
  const end = letters.slice(letters.trimEnd().length);
  return /[\u0600-\u06ff]/u.test(letters) ? letters.trimEnd() + more.join('') + end : letters;
}

/** Texts between two places, put into Arabic letters; the places stay. */
function write(parts: readonly Part[]): string {
  let out = '';
  let text = '';
  const flush = (): void => {
    out += inArabic(text);
    text = '';
  };
  for (const part of parts) {
    if (typeof part === 'string') {
      text += part;
      continue;
    }
    flush();
    if (part.kind === 'number') out += '#';
    else if (part.kind === 'value') out += `{${part.name}}`;
    else {
      const forms = [...part.forms].map(([form, branch]) => ` ${form} {${write(branch)}}`);
      out += `{${part.name}, plural,${forms.join('')}}`;
    }
  }
  flush();
  return out;
}

/** English as if it were written from right to left: none of our languages is, and one may be tomorrow. */
export const pseudoArabic = (english: Catalogue): Catalogue => ({
  ...Object.fromEntries(Object.entries(english).map(([key, message]) => [key, write(parseMessage(message))])),
  lang: 'ar',
  dir: 'rtl',
});
