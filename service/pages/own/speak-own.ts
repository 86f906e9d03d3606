import { messageName } from '../../../lib/words/message-name.ts';
import { speak } from '../../../lib/words/t.ts';
import { languageFor } from '../../own/language-for.ts';
import { english } from '../../review/english.ts';

type Words = Partial<typeof english>;

/** Each comes when somebody reads it. English is there already, and says what another lacks. */
const others: Record<string, () => Promise<{ default: Words }>> = {
  de: () => import('../../../components/strings/de.json'),
  es: () => import('../../../components/strings/es.json'),
  fr: () => import('../../../components/strings/fr.json'),
  hi: () => import('../../../components/strings/hi.json'),
  ja: () => import('../../../components/strings/ja.json'),
  ko: () => import('../../../components/strings/ko.json'),
  'pt-BR': () => import('../../../components/strings/pt-BR.json'),
};

/** A person's own view is in their language, as their browser is. */
export async function speakOwn(languages: readonly string[]): Promise<void> {
  const language = languageFor(languages, ['en', ...Object.keys(others)]) ?? 'en';
  // What cannot be fetched is English.
  const own = await others[language]?.().then(
    (found) => found.default,
    () => ({}),
  );
  const byName = new Map(Object.entries({ ...english, ...own }).map(([key, message]) => [messageName(key), message]));
  speak((name) => byName.get(name) ?? '');
}
