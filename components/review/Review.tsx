import { useState } from 'react';
import { en } from '../strings/en.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ExportButton } from './ExportButton.tsx';
import { FilterBar } from './FilterBar.tsx';
import { RecordTable } from './RecordTable.tsx';
import { passes, useFilter } from './use-filter.ts';
import { useListKeys } from './use-list-keys.ts';
import { useRecords } from './use-records.ts';
import type { AskRecords } from './use-records.ts';

const { review } = en;

/** What this browser recorded about the person in front of it. */
export function Review({ ask, now }: { ask: AskRecords; now: number }) {
  const { records, state, older } = useRecords(ask);
  const [filter, change] = useFilter();
  const [keys, setKeys] = useState(false);
  const shown = records.filter((row) => passes(filter, row));
  const [showKeys] = useState(() => () => setKeys((on) => !on));
  useListKeys('#search', '.sgr-open', showKeys);
  const started = records.length > 0;
  return (
    <main className="sgr">
      <header className="sgr-head">
        <div>
          <h1>{review.title}</h1>
          <p className="sg-soft">{review.intro}</p>
        </div>
        {started && <ExportButton ask={ask} now={now} />}
      </header>
      {started && <FilterBar filter={filter} change={change} />}
      {keys && <p className="sg-small sg-soft">{review.keys}</p>}
      {state === 'silent' && (
        <Notice tone="call" urgent>
          {review.silent}
        </Notice>
      )}
      {shown.length > 0 && <RecordTable records={shown} now={now} />}
      {started && shown.length === 0 && <p>{review.noMatch}</p>}
      {!started && state === 'asking' && <Skeleton />}
      {!started && state === 'end' && (
        <section className="sgr-empty">
          <h2>{review.empty}</h2>
          <p className="sg-soft">{review.emptyBody}</p>
        </section>
      )}
      <footer className="sgr-foot">
        {started && <p className="sg-small sg-soft">{review.shown(shown.length)}</p>}
        {state === 'more' && <Button onPress={older}>{review.older}</Button>}
      </footer>
    </main>
  );
}

const Skeleton = () => (
  <div aria-hidden="true" className="sgr-skeleton">
    {[0, 1, 2, 3].map((line) => (
      <div key={line} />
    ))}
  </div>
);
