import { messageName } from '../../lib/words/message-name.ts';
import { type Catalogue, catalogueOf, languages, wholeCatalogue } from './catalogues.ts';

/** A catalogue in the form the browsers read. */
export const browserCatalogue = (words: Catalogue): string =>
  JSON.stringify(Object.fromEntries(Object.entries(words).map(([key, message]) => [messageName(key), { message }])));

/** Every language's catalogue by its path in the extension. */
export const localeFiles = (): Map<string, string> =>
  new Map(
    languages().map((language) => [
      `_locales/${language.replace('-', '_')}/messages.json`,
      browserCatalogue(wholeCatalogue(catalogueOf(language))),
    ]),
  );
