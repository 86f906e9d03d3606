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
import { reasonOf } from '../parts/RecordLine.tsx';
import { words as common } from '../words.ts';
import { OwnTable } from './OwnTable.tsx';
import { own as words } from './words.ts';

const DAY_MS = 86_400_000;

/** The clock of a record, by the rule for its production and type. */
function keptOf({ kept, productions }: OwnReply, { record, receivedAt }: OwnRecord): string {
  if (productions.some(({ production, isHeld }) => isHeld && production === record.subject)) return words.onHold;
  const rule = kept.find(({ production, type }) => production === record.subject && type === record.type);
  const days = rule?.days ?? null;
  if (days === null) return words.keptOn;
  return words.keptUntil(longDate(new Date(Date.parse(receivedAt) + days * DAY_MS).toISOString()));
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
            of={words.records}
            note={words.recordsLead}
            rows={records.map((one) => [
              <Ago key="at" instant={one.record.time} now={now} />,
              <Sent key="what" one={one} />,
              one.record.subject,
              keptOf(held, one),
            ])}
          />
          <div className="sgp-inline">
            {before !== null && <Button onPress={() => setBefore(null)}>{common.newer}</Button>}
            {next !== null && <Button onPress={() => setBefore(next)}>{common.older}</Button>}
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
    <pre className="sgp-stored" tabIndex={0} role="group" aria-label={words.asSent}>
      {JSON.stringify(record, null, 2)}
    </pre>
  </details>
);
