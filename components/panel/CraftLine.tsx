import type { PanelRequest } from '../../lib/model/ask.ts';
import type { ToolKind } from '../../lib/model/tool.ts';
import { listOf } from '../../lib/words/list-of.ts';
import { t, tongue } from '../../lib/words/t.ts';
import { namedIn } from './named-in.ts';

const heard = new Set<ToolKind>(['music', 'voice', 'avatar']);
const written = new Set<ToolKind>(['chat', 'writing', 'script', 'translation', 'search', 'code']);
const MOST_NAMED = 3;

/** Which work or artist is imitated, and how to say the same in the words of the craft. */
export function CraftLine({ request }: { request: PanelRequest }) {
  const { snapshot, text, findings, decision } = request;
  if (!decision.findings.some(({ detector }) => detector === 'copyrighted-work')) return null;
  const { artists, titles, characters, people } = snapshot.protection.works;
  const all = [...artists, ...titles, ...characters, ...people];
  const names = namedIn(all, text, findings, 'copyrighted-work')
    .slice(0, MOST_NAMED)
    .map(asWritten(text ?? ''));
  return (
    <section className="sgp-block">
      <h3>{t('craft.title')}</h3>
      {names.length > 0 && <p>{t('craft.named', { names: listOf(names, tongue().lang) })}</p>}
      <p>{t(`craft.${wordsFor(snapshot.tool.kinds)}`)}</p>
    </section>
  );
}

function wordsFor(kinds: readonly ToolKind[]): 'pictures' | 'sound' | 'writing' {
  const [first = 'chat'] = kinds;
  return heard.has(first) ? 'sound' : written.has(first) ? 'writing' : 'pictures';
}

/** Lists are kept in small letters; the person's own spelling reads better. */
const asWritten =
  (text: string) =>
  (name: string): string => {
    const at = text.toLowerCase().indexOf(name);
    return at === -1 ? name : text.slice(at, at + name.length);
  };
