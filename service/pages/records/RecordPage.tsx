import type { RecordView } from '../../review/record-view.ts';
import { recordSentence } from '../../../components/review/record-sentence.ts';
import { AskWho } from '../people/AskWho.tsx';
import { Link } from '../frame/Link.tsx';
import { Page } from '../frame/Shell.tsx';
import { useAnswer } from '../frame/use-answer.ts';
import { Waiting } from '../frame/Waiting.tsx';
import { Moment } from '../parts/Moment.tsx';
import { RecordLine } from '../parts/RecordLine.tsx';
import { theirAnswers, words } from '../words.ts';
import { ProofList } from './ProofList.tsx';
import { RecordFacts } from './RecordFacts.tsx';

const { record: said } = words;

/** One record, what shows that it is as it was sent, and what is near it. */
export function RecordPage({ id }: { id: string }) {
  const asked = useAnswer<RecordView>(`/v1/review/records/${encodeURIComponent(id)}`);
  return (
    <>
      <p className="sgp-back">
        <Link to="/records">{said.back}</Link>
      </p>
      <Waiting asked={asked}>{(view) => <Shown view={view} />}</Waiting>
    </>
  );
}

const Shown = ({ view }: { view: RecordView }) => (
  <Page title={recordSentence(view.record, theirAnswers)}>
    <div className="sgp-columns">
      <div>
        <RecordFacts view={view} />
        <AskWho device={view.device} production={view.record.subject} />
        <section>
          <h2>{said.proof}</h2>
          <ProofList proof={view.proof} />
        </section>
      </div>
      <section>
        <h2>{said.near}</h2>
        <p className="sg-small sg-soft">{said.nearLead}</p>
        <Near view={view} />
      </section>
    </div>
    <section>
      <h2>{said.asStored}</h2>
      <p className="sg-small sg-soft">{said.asStoredLead}</p>
      <pre className="sgp-stored" tabIndex={0} role="group" aria-label={said.asStored}>
        {JSON.stringify(view.record, null, 2)}
      </pre>
    </section>
  </Page>
);

const Near = ({ view }: { view: RecordView }) => (
  <ol className="sgp-near">
    {view.near.map(({ id, record }) => (
      <li key={id} aria-current={id === view.id ? 'true' : undefined}>
        <span className="sgr-when">
          <Moment at={record.time} />
        </span>
        {id === view.id ? <strong>{said.this}</strong> : <RecordLine record={record} />}
      </li>
    ))}
  </ol>
);
