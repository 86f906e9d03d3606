import { useState } from 'react';
import type { NewestPage } from '../../routes/review/records.ts';
import { Button } from '../../../components/ui/Button.tsx';
import { useListKeys } from '../../../components/review/use-list-keys.ts';
import { withQuery } from '../frame/ask.ts';
import { Page } from '../frame/Shell.tsx';
import { useAnswer } from '../frame/use-answer.ts';
import { Waiting } from '../frame/Waiting.tsx';
import { words } from '../words.ts';
import { RecordFilters } from './RecordFilters.tsx';
import { RecordRows } from './RecordRows.tsx';
import { SavedViews } from './SavedViews.tsx';
import { useRecordFilter } from './use-record-filter.ts';
import type { RecordFiltering } from './use-record-filter.ts';

const { records: said } = words;

export function RecordsPage() {
  const filtering = useRecordFilter();
  const asked = useAnswer<NewestPage>(withQuery('/v1/review/records', { ...filtering.filter }));
  const [keys, setKeys] = useState(false);
  const [showKeys] = useState(() => () => setKeys((on) => !on));
  useListKeys('#search', '.sgr-open', showKeys);
  return (
    <Page title={said.title} lead={said.lead}>
      <SavedViews query={filtering.query} />
      <RecordFilters {...filtering} />
      {keys && (
        <p className="sg-small sg-soft" role="status">
          {said.keys}
        </p>
      )}
      <Waiting asked={asked}>{(page) => <Found page={page} filtering={filtering} />}</Waiting>
    </Page>
  );
}

function Found({ page, filtering }: { page: NewestPage; filtering: RecordFiltering }) {
  const { records, next } = page;
  const { before } = filtering.filter;
  if (records.length === 0 && filtering.query === '')
    return (
      <section className="sgr-empty">
        <h2>{said.empty}</h2>
        <p className="sg-soft">{said.emptyBody}</p>
      </section>
    );
  return (
    <>
      {records.length > 0 ? <RecordRows records={records} /> : <p>{said.noMatch}</p>}
      <footer className="sgr-foot">
        <p className="sg-small sg-soft">
          <span role="status">{said.shown(records.length, next !== null)}</span> · {words.keysHint}
        </p>
        <div className="sgp-inline">
          {before !== '' && <Button onPress={() => filtering.older('')}>{words.newer}</Button>}
          {next !== null && <Button onPress={() => filtering.older(next)}>{words.older}</Button>}
        </div>
      </footer>
    </>
  );
}
