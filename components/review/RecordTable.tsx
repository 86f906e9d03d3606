import { useState } from 'react';
import type { LocalRecord } from '../../lib/messaging/replies.ts';
import { t } from '../../lib/words/t.ts';
import { RecordRow } from './RecordRow.tsx';

export function RecordTable({ records, now }: { records: readonly LocalRecord[]; now: number }) {
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const toggle = (row: number) =>
    setOpen((before) =>
      before.has(row) ? new Set([...before].filter((other) => other !== row)) : new Set([...before, row]),
    );
  return (
    <table className="sgr-table" aria-label={t('review.title')}>
      <thead>
        <tr>
          <th scope="col">{t('review.columns.when')}</th>
          <th scope="col">{t('review.columns.what')}</th>
          <th scope="col">{t('review.columns.state')}</th>
        </tr>
      </thead>
      <tbody>
        {records.map((row) => (
          <RecordRow key={row.row} row={row} now={now} open={open.has(row.row)} toggle={() => toggle(row.row)} />
        ))}
      </tbody>
    </table>
  );
}
