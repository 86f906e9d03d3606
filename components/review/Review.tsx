import { useState } from 'react';
import { t } from '../../lib/words/t.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ExportButton } from './ExportButton.tsx';
import { FilterBar } from './FilterBar.tsx';
import { HeldButton } from './HeldButton.tsx';
import type { OpenHeld } from './HeldButton.tsx';
import { RecordTable } from './RecordTable.tsx';
import { passes, useFilter } from './use-filter.ts';
import { useListKeys } from './use-list-keys.ts';
import { useOlder } from './use-older.ts';
import { useRecords } from './use-records.ts';
import type { AskRecords, Records } from './use-records.ts';

/** What this browser recorded about the person in front of it. */
export function Review({ ask, openHeld, now }: { ask: AskRecords; openHeld: OpenHeld; now: number }) {
  const { records, state, older } = useRecords(ask);
  const [filter, change] = useFilter();
  const [keys, setKeys] = useState(false);
  const shown = records.filter((row) => passes(filter, row));
  const [showKeys] = useState(() => () => setKeys((on) => !on));
  useListKeys('#search', '.sgr-open', showKeys);
  const started = records.length > 0;
  const more = useOlder(state, older, shown.length);
  return (
    <main className="sgr">
      <header className="sgr-head">
        <div>
          <h1>{t('review.title')}</h1>
          <p className="sg-soft">{t('review.intro')}</p>
        </div>
        <div className="sgr-actions">
          <HeldButton open={openHeld} />
          {started && <ExportButton ask={ask} now={now} />}
        </div>
      </header>
      {started && <FilterBar filter={filter} change={change} />}
      {keys && (
        <p className="sg-small sg-soft" role="status">
          {t('review.keys')}
        </p>
      )}
      {state === 'silent' && (
        <Notice tone="call" urgent>
          {t('review.silent')}
        </Notice>
      )}
      {shown.length > 0 && <RecordTable records={shown} now={now} />}
      {started && shown.length === 0 && (
        <p>{state === 'end' ? t('review.noMatch') : t('review.noMatchYet', { n: records.length })}</p>
      )}
      {!started && state === 'asking' && <Skeleton />}
      {!started && state === 'end' && (
        <section className="sgr-empty">
          <h2>{t('review.empty')}</h2>
          <p className="sg-soft">{t('review.emptyBody')}</p>
        </section>
      )}
      <Footer shown={started ? shown.length : null} state={state} more={more} />
    </main>
  );
}

interface FooterProps {
  /** Null while there is nothing to count. */
  shown: number | null;
  state: Records['state'];
  more: () => void;
}

const Footer = ({ shown, state, more }: FooterProps) => (
  <footer className="sgr-foot">
    {shown !== null && (
      <p className="sg-small sg-soft">
        <span role="status">{t('review.shown', { n: shown })}</span> · {t('review.keysHint')}
      </p>
    )}
    {state !== 'asking' && state !== 'end' && (
      <Button onPress={more} unavailable={state === 'fetching'}>
        {state === 'silent' ? t('review.retry') : state === 'fetching' ? t('review.fetching') : t('review.older')}
      </Button>
    )}
  </footer>
);

const Skeleton = () => (
  <div aria-hidden="true" className="sgr-skeleton">
    {[0, 1, 2, 3].map((line) => (
      <div key={line} />
    ))}
  </div>
);
