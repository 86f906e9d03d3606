import { readdirSync, readFileSync } from 'node:fs';
import { inRoot } from './root.ts';

/** One language's words, by message key. */
export type Catalogue = Readonly<Record<string, string>>;

const FOLDER = 'components/strings';

/** The languages there are, as the catalogues' files are called: `en`, `de`, `pt-BR`. */
export const languages = (): string[] =>
  readdirSync(inRoot(FOLDER))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.replace('.json', ''))
    .sort();

/** A catalogue as its translators left it, and no more. */
export const catalogueOf = (language: string): Catalogue =>
  JSON.parse(readFileSync(inRoot(`${FOLDER}/${language}.json`), 'utf8')) as Catalogue;

/** What a reader of a language gets: what the language lacks is English, what English has no more is gone. */
export const wholeCatalogue = (words: Catalogue, english = catalogueOf('en')): Catalogue =>
  Object.fromEntries(Object.entries(english).map(([key, message]) => [key, words[key] ?? message]));
