import { useState } from 'react';
import type { CaseLine } from '../../routes/review/cases.ts';
import { Icon } from '../../../components/ui/Icon.tsx';
import { Link } from '../frame/Link.tsx';
import { Moment } from '../parts/Moment.tsx';
import { useKeptFocus } from '../parts/use-kept-focus.ts';
import { words } from '../words.ts';
import { BulkAnswer } from './BulkAnswer.tsx';
import { caseTitle } from './case-title.ts';
import { isBulk } from './is-bulk.ts';
import { StatusMark } from './StatusMark.tsx';
import { cases, routes, statusOf } from './words.ts';

const { columns } = cases;

export function CaseRows({ lines, again }: { lines: readonly CaseLine[]; again: () => void }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) =>
    setChosen((before) =>
      before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id]),
    );
  const list = useKeptFocus<HTMLTableSectionElement>(lines.map(({ id }) => id));
  const picked = lines.filter(({ id }) => chosen.has(id));
  const done = () => {
    setChosen(new Set());
    again();
  };
  return (
    <>
      {picked.length > 0 && <BulkAnswer picked={picked} done={done} />}
      <table className="sgr-table" aria-label={cases.title}>
        <thead>
          <tr>
            <th scope="col">{columns.what}</th>
            <th scope="col">{columns.status}</th>
            <th scope="col">{columns.who}</th>
            <th scope="col">{columns.since}</th>
          </tr>
        </thead>
        <tbody ref={list}>
          {lines.map((line) => (
            <CaseRow
              key={line.id}
              line={line}
              chosen={chosen.has(line.id)}
              // Alike cases may be answered together: those of one tool with the same found.
              choose={isBulk(line, picked) ? () => toggle(line.id) : null}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}

interface CaseRowProps {
  line: CaseLine;
  chosen: boolean;
  choose: (() => void) | null;
}

const CaseRow = ({ line, chosen, choose }: CaseRowProps) => (
  <tr>
    <td>
      <div className="sgp-choice">
        {choose ? (
          <input
            type="checkbox"
            checked={chosen}
            aria-label={cases.choose(`${caseTitle(line)}, ${line.reason ?? ''}`)}
            onChange={choose}
          />
        ) : (
          <span className="sgp-no-choice" />
        )}
        <CaseLink line={line} />
      </div>
    </td>
    <td>
      <StatusMark status={line.status} />
    </td>
    <td dir="auto">{line.department ?? words.notSaid}</td>
    <td className="sgr-when">
      <Moment at={line.openedAt} />
    </td>
  </tr>
);

const CaseLink = ({ line }: { line: CaseLine }) => {
  const { tone } = statusOf(line.status);
  return (
    <Link to={`/cases/${encodeURIComponent(line.id)}`} className="sgr-open">
      <span className="sgr-tone" data-icon={tone}>
        <Icon tone={tone} />
      </span>
      <span>
        {caseTitle(line)}
        <span className="sgp-note" dir="auto">
          {routes[line.route]}
          {line.reason ? ` · ${line.reason}` : ''}
        </span>
      </span>
    </Link>
  );
};
