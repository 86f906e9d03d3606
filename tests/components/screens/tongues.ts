import { type Catalogue, catalogueOf, languages } from '../../../scripts/setup/catalogues.ts';
import { pseudoArabic } from '../../support/pseudo-arabic.ts';

/** What every screen is looked over in, English first: each language there is, and one that runs from the right. */
export const tongues: readonly { name: string; words: Catalogue }[] = [
  ...['en', ...languages().filter((language) => language !== 'en')].map((name) => ({ name, words: catalogueOf(name) })),
  { name: 'ar-pseudo', words: pseudoArabic(catalogueOf('en')) },
];
