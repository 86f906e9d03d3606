/** What a line of paperwork carries besides words: times, phones, money. One bit each. */
export const traits = {
  clock: 1,
  timecode: 2,
  phone: 4,
  email: 8,
  money: 16,
  eighths: 32,
  date: 64,
  account: 128,
  setting: 256,
  sceneNumber: 512,
} as const;
export type Trait = keyof typeof traits;

const patterns: Record<Trait, RegExp> = {
  clock:
    /\b(?:[01]?\d|2[0-3])[:.h][0-5]\d(?![:;.,]?\d)|\b(?:0?[1-9]|1[0-2])(?::[0-5]\d)?\s?[ap]\.?m?\b|\b[0-2]\d[0-5]\d\s?(?:h|hrs|hours|uhr)\b|\b(?:call|up|lunch|wrap|shot|set|base|depart|arrive|at)[:\s]{1,3}[0-2]\d[0-5]\d\b|[0-2]?\d時|[0-2]?\d시/i,
  timecode: /\b\d{1,2}[:;]\d\d[:;]\d\d(?:[:;.,]\d{2,3})?\b/,
  phone: /(?:\+\d{1,3}[ .-]?)?(?:\(\d{1,5}\)|\b\d{2,5})[ .\-/]{1,2}\d{2,4}[ .-]?\d{2,4}(?:[ .-]?\d{2,4})?\b/,
  email: /[\w.+-]{1,64}@[\w-]{1,63}\.[a-z]/i,
  money:
    /[$€£¥₹₩]\s?\d|\b\d{1,3}(?:[,.]\d{3}){1,4}\b|\b(?:usd|eur|gbp|cad|aud|nzd|inr|jpy)\s?\d|\d\s?(?:€|kr\b|eur\b|usd\b|gbp\b)/i,
  eighths: /(?:^|[^\d/])(?:\d{1,2}[ -])?[1-7]\/8(?![\d/])/,
  date: /\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lunes|martes|jueves|viernes|luned|marted|gioved|venerd)|[（(][月火水木金土日월화수목금토일][)）]|\b\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\b|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}\b|\b\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i,
  account: /^\W{0,3}\d{2,5}(?:[-.]\d{2,4}){0,2}["']?\s{0,4}(?:[\t|,;]|\s{1,8}|[-–—]\s)\s{0,4}["']?[A-Za-z]/,
  setting: /\b(?:int|ext|i\/e|e\/i|innen|aussen|außen|est|интер|инт|экст|нат)\b|[内外]景|실내|실외/i,
  sceneNumber: /^\W{0,3}(?:sc(?:ene)?s?\.? ?)?(?:[A-Z]{1,2})?\d{1,3}(?:[A-Z]{1,2}|pt\.?)?(?=[\s|,;\t"])/i,
};

const names = Object.keys(traits) as Trait[];
/** The others cannot be without a digit. */
const wordy: readonly Trait[] = ['email', 'date', 'setting'];

/**
 * @param text one line, at most a few hundred characters.
 * @param hasDigits false where no digit stands on the line, which spares most of the looking.
 */
export const traitsOf = (text: string, hasDigits = true): number =>
  (hasDigits ? names : wordy).reduce(
    (bits, name) =>
      (name !== 'email' || text.includes('@')) && patterns[name].test(text) ? bits | traits[name] : bits,
    0,
  );
