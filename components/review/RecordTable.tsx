import { useState } from 'react';
import type { LocalRecord } from '../../lib/messaging/replies.ts';
import { en } from '../strings/en.ts';
import { RecordRow } from './RecordRow.tsx';

const { columns, title } = en.review;

export function RecordTable({ records, now }: { records: readonly LocalRecord[]; now: number }) {
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const toggle = (row: number) =>
    setOpen((before) =>
      before.has(row) ? new Set([...before].filter((other) => other !== row)) : new Set([...before, row]),
    );
  return (
    <table className="sgr-table" aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{columns.when}</th>
          <th scope="col">{columns.what}</th>
          <th scope="col">{columns.state}</th>
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
