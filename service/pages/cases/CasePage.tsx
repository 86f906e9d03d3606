import type { CasePage as CaseView } from '../../review/case-page.ts';
import { Link } from '../frame/Link.tsx';
import { Page } from '../frame/Shell.tsx';
import { useAnswer } from '../frame/use-answer.ts';
import { Waiting } from '../frame/Waiting.tsx';
import { Moment } from '../parts/Moment.tsx';
import { RecordLine } from '../parts/RecordLine.tsx';
import { Asked } from './Asked.tsx';
import { caseTitle } from './case-title.ts';
import { Decide } from './Decide.tsx';
import { Files } from './Files.tsx';
import { History } from './History.tsx';
import { PeopleDepicted } from './PeopleDepicted.tsx';
import { Principles } from './Principles.tsx';
import { SimilarList } from './SimilarList.tsx';
import { StatusMark } from './StatusMark.tsx';
import { cases } from './words.ts';

/** One case on one page: everything whoever answers it wants in front of them. */
export function CasePage({ id }: { id: string }) {
  const asked = useAnswer<CaseView>(`/v1/review/cases/${encodeURIComponent(id)}`);
  return (
    <>
      <p className="sgp-back">
        <Link to="/cases">{cases.back}</Link>
      </p>
      <Waiting asked={asked}>{(view) => <Shown view={view} again={asked.again} />}</Waiting>
    </>
  );
}

export interface CaseProps {
  view: CaseView;
}

const Shown = ({ view, again }: CaseProps & { again: () => void }) => (
  <Page title={caseTitle(view)} aside={<StatusMark status={view.status} />}>
    <div className="sgp-columns">
      <div>
        <Asked view={view} />
        <Principles view={view} />
        <PeopleDepicted view={view} />
        <SimilarList similar={view.similar} />
        <Records view={view} />
      </div>
      <div>
        <Decide key={view.revision} view={view} again={again} />
        <Files view={view} again={again} />
        <History view={view} />
      </div>
    </div>
  </Page>
);

const Records = ({ view }: CaseProps) => (
  <section>
    <h2>{cases.records}</h2>
    {view.records.length === 0 && <p className="sg-soft">{cases.recordsNone}</p>}
    <ol className="sgp-near">
      {view.records.map(({ id, record }) => (
        <li key={id}>
          <span className="sgr-when">
            <Moment at={record.time} />
          </span>
          <RecordLine record={record} />
        </li>
      ))}
    </ol>
  </section>
);
