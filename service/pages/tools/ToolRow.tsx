import { toolName } from '../../../components/ui/tool-name.ts';
import { statusName } from '../../review/english.ts';
import { StatusWord } from '../../../components/ui/StatusWord.tsx';
import { toneOfStatus } from '../../../components/ui/tone.ts';
import { catalogue } from '../../../lib/tools/catalogue/index.ts';
import type { ToolFacts } from '../../../lib/model/tool.ts';
import { Link } from '../frame/Link.tsx';
import { useSession } from '../frame/session.ts';
import { Facts } from '../parts/Facts.tsx';
import { number, words } from '../words.ts';
import type { ToolLine } from './tool-lines.ts';
import { tools as said } from './words.ts';

const known = new Map(catalogue.map((tool) => [tool.id, tool]));
const HALF_YEAR_MS = 183 * 86_400_000;

export function ToolRow({ line: { tool, status, first, last, count } }: { line: ToolLine }) {
  const found = known.get(tool);
  return (
    <tr>
      <td>
        <Link to={`/records?tool=${encodeURIComponent(tool)}`}>{toolName(tool)}</Link>
        {found?.vendor && <span className="sgp-note">{found.vendor}</span>}
      </td>
      <td>{status ? <StatusWord tone={toneOfStatus[status]} word={statusName(status)} /> : words.notSaid}</td>
      <td>
        {number(count)}
        <span className="sgp-note">{said.span(first, last)}</span>
      </td>
      <td>{found?.facts ? <Known facts={found.facts} /> : found ? said.unknown : said.own}</td>
    </tr>
  );
}

function Known({ facts }: { facts: ToolFacts }) {
  const { now } = useSession();
  const isStale = now - Date.parse(facts.checked) > HALF_YEAR_MS;
  return (
    <>
      <Facts
        facts={[
          [said.trains, facts.trainsByDefault],
          [said.retention, facts.retention],
          [said.business, facts.businessTier],
          [said.public, facts.publicByDefault],
        ]}
      />
      <p className="sg-small sg-soft">{said.checked(facts.checked, facts.source)}</p>
      {isStale && <p className="sg-small">{said.stale}</p>}
    </>
  );
}
