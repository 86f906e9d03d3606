import { expect, it } from 'vitest';
import { exportRecords } from '../../../components/review/export-records.ts';
import { stubRecords } from '../screens/stub-records.ts';
import { now } from '../screens/stub-states.ts';

const all = stubRecords(now);

it('follows the pages to the end, newest first, each record as sent with where it is', async () => {
  const asked: (number | null)[] = [];
  const text = await exportRecords((before) => {
    asked.push(before);
    const below = all.filter(({ row }) => before === null || row < before);
    const records = below.slice(0, 2);
    return Promise.resolve({ records, next: below.length > 2 ? (records.at(-1)?.row ?? null) : null });
  });
  expect(asked).toEqual([null, 4, 2]);
  expect(JSON.parse(text)).toEqual({
    records: all.map(({ record, state, receiptAt }) => ({ ...record, state, receiptAt })),
  });
});
