// What is handed out to a person is in the language their browser asks for; what is not among ours is English.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatMessage } from '../../lib/words/format-message.ts';
import type { Tongue } from '../../lib/words/format-message.ts';
import type { Say } from '../../lib/words/t.ts';
import { english } from '../review/english.ts';
import { languageFor } from './language-for.ts';

const FOLDER = join(import.meta.dirname, '../../components/strings');
const SUFFIX = '.json';

export interface Spoken extends Tongue {
  say: Say;
}

/** `header`: `Accept-Language`, as browsers send it, the best first. */
export function tongueOf(header: string | undefined): Spoken {
  const have = readdirSync(FOLDER).filter((name) => name.endsWith(SUFFIX));
  const wanted = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => part.split(';')[0]!.trim());
  const language =
    languageFor(
      wanted,
      have.map((name) => name.slice(0, -SUFFIX.length)),
    ) ?? 'en';
  const words = {
    ...english,
    ...(JSON.parse(readFileSync(join(FOLDER, language + SUFFIX), 'utf8')) as typeof english),
  };
  const tongue: Tongue = { lang: words.lang, dir: words.dir === 'rtl' ? 'rtl' : 'ltr' };
  return { ...tongue, say: (key, values = {}) => formatMessage(words[key], values, tongue) };
}
