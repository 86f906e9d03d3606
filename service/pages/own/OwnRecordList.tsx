import { useState } from 'react';
import { recordSentence } from '../../../components/review/record-sentence.ts';
import { Ago } from '../../../components/ui/Ago.tsx';
import { Button } from '../../../components/ui/Button.tsx';
import { longDate } from '../../../components/ui/long-date.ts';
import type { OwnRecord, OwnRecords } from '../../own/own-records.ts';
import type { OwnReply } from '../../routes/own.ts';
import { withQuery } from '../frame/ask.ts';
import { useAnswer } from '../frame/use-answer.ts';
import { Waiting } from '../frame/Waiting.tsx';
import { t } from '../../../lib/words/t.ts';
import { reasonOf } from '../parts/RecordLine.tsx';
import { OwnTable } from './OwnTable.tsx';

const DAY_MS = 86_400_000;

/** The clock of a record, by the rule for its production and type. */
function keptOf({ kept, productions }: OwnReply, { record, receivedAt }: OwnRecord): string {
  if (productions.some(({ production, isHeld }) => isHeld && production === record.subject)) return t('own.keptHeld');
  const rule = kept.find(({ production, type }) => production === record.subject && type === record.type);
  const days = rule?.days ?? null;
  if (days === null) return t('own.keptOpen');
  return t('own.keptUntil', { date: longDate(new Date(Date.parse(receivedAt) + days * DAY_MS).toISOString()) });
}

/** What this browser sent, newest first, a page at a time, each as it was sent below its sentence. */
export function OwnRecordList({ held, now }: { held: OwnReply; now: number }) {
  const [before, setBefore] = useState<string | null>(null);
  const asked = useAnswer<OwnRecords>(withQuery('/v1/own/records', { before }));
  return (
    <Waiting asked={asked}>
      {({ records, next }) => (
        <div>
          <OwnTable
            of={{
              title: t('own.records'),
              columns: [t('review.columns.when'), t('review.columns.what'), t('health.production'), t('own.kept')],
              none: t('own.none'),
            }}
            note={t('own.recordsLead')}
            rows={records.map((one) => [
              <Ago key="at" instant={one.record.time} now={now} />,
              <Sent key="what" one={one} />,
              one.record.subject,
              keptOf(held, one),
            ])}
          />
          <div className="sgp-inline">
            {before !== null && <Button onPress={() => setBefore(null)}>{t('own.newest')}</Button>}
            {next !== null && <Button onPress={() => setBefore(next)}>{t('review.older')}</Button>}
          </div>
        </div>
      )}
    </Waiting>
  );
}

const Sent = ({ one: { record } }: { one: OwnRecord }) => (
  <details>
    <summary>
      {recordSentence(record)}
      {reasonOf(record) && <span className="sgp-note">{reasonOf(record)}</span>}
    </summary>
    <pre className="sgp-stored" tabIndex={0} role="group" aria-label={t('review.asSent')}>
      {JSON.stringify(record, null, 2)}
    </pre>
  </details>
);
