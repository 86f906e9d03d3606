import type { ReactNode } from 'react';
import type { Overview, Share } from '../../review/overview.ts';
import { toolName } from '../../../components/ui/tool-name.ts';
import { statusName } from '../../review/english.ts';
import { StatusWord } from '../../../components/ui/StatusWord.tsx';
import { toneOfStatus } from '../../../components/ui/tone.ts';
import type { ToolStatus } from '../../../lib/model/status.ts';
import { Link } from '../frame/Link.tsx';
import { Bars } from '../parts/Bars.tsx';
import type { Bar } from '../parts/Bars.tsx';
import { decisionWords, typeWords, words } from '../words.ts';
import { kindsOf } from './kinds-of.ts';
import { kinds, overview } from './words.ts';

const columns = [overview.name, overview.now, overview.before] as const;

const barsOf = (shares: readonly Share[], nameOf: (name: string) => ReactNode): Bar[] =>
  shares.map(({ name, count, before }) => ({ key: name, name: nameOf(name), count, before }));

const to = (filter: string, name: string, word: string) => (
  <Link to={`/records?${filter}=${encodeURIComponent(name)}`}>{word}</Link>
);
const toolLink = (name: string) => to('tool', name, toolName(name));
const said = (table: Record<string, string>, name: string): string => table[name] ?? name;

const Rising = ({ rising }: Pick<Overview, 'rising'>) => (
  <Bars
    title={overview.rising}
    columns={columns}
    empty={overview.risingNone}
    bars={rising.map(({ name, count, before, status }) => ({
      key: name,
      name: (
        <>
          {toolLink(name)}{' '}
          <StatusWord tone={toneOfStatus[status as ToolStatus]} word={statusName(status as ToolStatus)} />
        </>
      ),
      count,
      before,
    }))}
  />
);

export function Charts({ found }: { found: Overview }) {
  const chart = (title: string, bars: readonly Bar[]) => (
    <Bars title={title} columns={columns} bars={bars} empty={overview.nothing} />
  );
  return (
    <div className="sgp-charts">
      <Rising rising={found.rising} />
      {chart(overview.byTool, barsOf(found.byTool, toolLink))}
      {chart(
        overview.byDecision,
        barsOf(found.byDecision, (name) => to('decision', name, said(decisionWords, name))),
      )}
      <div>
        {chart(
          overview.byDepartment,
          barsOf(found.byDepartment, (name) => name || words.notSaid),
        )}
        <p className="sg-small sg-soft">{overview.departmentHint}</p>
      </div>
      {chart(
        overview.byKind,
        barsOf(kindsOf(found.byTool), (name) => said(kinds, name)),
      )}
      {chart(
        overview.byType,
        barsOf(found.byType, (name) => to('type', name, said(typeWords, name))),
      )}
    </div>
  );
}
