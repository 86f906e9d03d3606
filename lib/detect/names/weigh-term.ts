// A showcode is telling in two words of prompt; a first name is not. How sure a mention makes us depends on what is named and how it is written.
import { isCommonFirstName, isOrdinaryWord } from './ordinary-words.ts';
import type { Name, NameHit } from './name.ts';

/** The rules, strongest first: confidence of one mention on its own. */
const SURE = 0.95;
const SEVERAL_WORDS = 0.85;
const TELLING = 0.65;
const HINT = 0.45;
const WEAK = 0.2;
/** Letters of a name that no other word has by chance. */
const LONG = 7;

const isSecret = (name: Name): boolean => name.kind === 'title' || name.kind === 'showcode' || name.kind === 'codename';
const isOrdinary = (word: string): boolean => isOrdinaryWord(word) || isCommonFirstName(word);

/** Written as the list writes it, or all in capitals. */
const inOwnCase = (written: string, listed: string): boolean => {
  const shouted = written === written.toUpperCase() && written !== written.toLowerCase();
  const plain = written.replace(/['\u2019]?s$/, '');
  return shouted || plain === listed || written === listed;
};

const isQuoted = (text: string, hit: NameHit): boolean =>
  /["'\u201c\u2018\u00ab*_#]/.test(text.charAt(hit.start - 1)) &&
  /["'\u201d\u2019\u00bb*_.,!?]/.test(text.charAt(hit.end));

/** A capital proves nothing at the start of a sentence. */
const startsSentence = (text: string, at: number): boolean => {
  let i = at - 1;
  while (i >= 0 && i > at - 12 && /[\s"'([\u201c\u2018*_>-]/.test(text.charAt(i)) && text[i] !== '\n') i--;
  return i < 0 || /[.!?:\n\u2026]/.test(text.charAt(i));
};

const weighWord = (hit: NameHit, text: string): number => {
  const { name } = hit;
  const word = name.words[0]!;
  const written = text.slice(hit.start, hit.end);
  const cased = /\p{Lu}/u.test(name.text);
  const own = inOwnCase(written, name.text);
  if (word.length < 4 && cased && !own) return 0;
  if (!isOrdinary(word)) {
    if (isSecret(name)) return SURE;
    return own || word.length > 8 || !cased ? TELLING : HINT;
  }
  if (isSecret(name) && isQuoted(text, hit)) return SURE;
  if (!own) return isSecret(name) ? HINT : WEAK;
  const shouted = written === name.text && written === written.toUpperCase();
  if (isSecret(name)) return shouted ? SURE : startsSentence(text, hit.start) ? HINT : TELLING;
  return startsSentence(text, hit.start) && !shouted ? WEAK : HINT;
};

const weighWords = (hit: NameHit, text: string): number => {
  if (isSecret(hit.name)) return SURE;
  const written = text.slice(hit.start, hit.end);
  const plain = hit.name.words.every(isOrdinaryWord) && written === written.toLowerCase();
  return plain && /\p{Lu}/u.test(hit.name.text) ? HINT : SEVERAL_WORDS;
};

const weighPart = (hit: NameHit, text: string): number => {
  const written = text.slice(hit.start, hit.end);
  const capital = /^\p{Lu}/u.test(written);
  if (hit.name.kind === 'title') return /\s\p{Lu}/u.test(written) && capital ? TELLING : HINT;
  const word = written.toLowerCase();
  return capital && !isOrdinary(word) ? 0.4 : WEAK;
};

/** Nobody writes a name in signs or backwards by chance; a numbered word ("scene5") or a short one read backwards may be. */
const weighDisguised = (hit: NameHit, text: string): number => {
  const { name, spelling } = hit;
  const letters = name.words.join('').length;
  const secret = isSecret(name);
  const numbered = spelling === 'signs' && /^[\p{L}\p{M}\s'._-]+\d+$/u.test(text.slice(hit.start, hit.end));
  if (name.words.every(isOrdinary)) return secret && !numbered && letters >= LONG ? TELLING : WEAK;
  if (letters < LONG && numbered) return WEAK;
  if (letters < LONG && spelling === 'reversed') return secret ? TELLING : WEAK;
  return secret ? SURE : 0.9;
};

/** How sure one mention of a protected term makes us, 0 to 1, before its neighbours have a say. */
export const weighTerm = (hit: NameHit, text: string): number => {
  if (hit.spelling === 'spaced' || hit.spelling === 'joined') return isSecret(hit.name) ? SURE : 0.9;
  if (hit.spelling === 'signs' || hit.spelling === 'reversed') return weighDisguised(hit, text);
  if (hit.spelling === 'part') return weighPart(hit, text);
  if (hit.spelling === 'inside') return isSecret(hit.name) ? SURE : SEVERAL_WORDS;
  return hit.name.words.length > 1 ? weighWords(hit, text) : weighWord(hit, text);
};
