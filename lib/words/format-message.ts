import { parseMessage, type Part } from './parse-message.ts';

/** Numbers are written as the language writes them; what is only named by a number ("revision 12") comes as text. */
export type Values = Readonly<Record<string, string | number>>;

export interface Tongue {
  /** BCP 47. */
  lang: string;
  dir: 'ltr' | 'rtl';
}

/** First strong isolate and its end: a name written the other way leaves the rest of the sentence in order. */
const [ISOLATE, END] = ['\u2068', '\u2069'];
const FROM_THE_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Puts values in their places. A name without a value stays as it is, where a test will see it. */
export function formatMessage(message: string, values: Values, { lang, dir }: Tongue): string {
  const write = (value: string | number): string =>
    typeof value === 'number' ? new Intl.NumberFormat(lang).format(value) : value;

  function say(part: Part, number: number): string {
    if (typeof part === 'string') return part;
    if (part.kind === 'number') return write(number);
    const value = values[part.name];
    if (part.kind === 'plural') return sayAll(formOf(part, Number(value)), Number(value));
    if (value === undefined) return `{${part.name}}`;
    const words = write(value);
    return dir === 'rtl' || FROM_THE_RIGHT.test(words) ? `${ISOLATE}${words}${END}` : words;
  }

  const sayAll = (parts: readonly Part[], number: number): string => parts.map((part) => say(part, number)).join('');

  const formOf = ({ forms }: Extract<Part, { kind: 'plural' }>, number: number): readonly Part[] =>
    forms.get(`=${number}`) ?? forms.get(new Intl.PluralRules(lang).select(number)) ?? forms.get('other') ?? [];

  return sayAll(parseMessage(message), 0);
}
