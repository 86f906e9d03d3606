// The reference list that ships with the product; a policy adds to it and takes from it. Background only: guards get it as data.
import type { KnownWorks } from '../../model/protection.ts';
import { artists, mastersIn } from './artists.ts';
import { characters } from './characters.ts';
import { people } from './people.ts';
import { titles } from './titles.ts';

/**
 * When the selection was last gone through. Names are facts of public record, chosen by us for how often they are put
 * into prompts; compared with public word lists of artists, films and public figures (dariusk/corpora, CC0;
 * clip-interrogator, MIT). Ordinary words that are also titles or first names are left out or need a capital.
 */
export const knownWorksDate = '2026-11-27';

const masters = mastersIn(Number(knownWorksDate.slice(0, 4)));

export const knownWorks: KnownWorks = { artists, masters, titles, characters, people };
