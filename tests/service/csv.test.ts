import { expect, it } from 'vitest';
import { csvHeader, csvLine } from '../../service/records/csv.ts';
import { attemptData, newDevice } from '../support/device.ts';

const header = csvHeader.trimEnd().split(',');

/** Reads one line of RFC 4180, quotes and line breaks inside cells included. */
function cells(line: string): string[] {
  const found = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"\r\n]*))/g)];
  return found.map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '');
}

function reasonCell(reason: string): string {
  const record = newDevice().record({ data: { ...attemptData, reason } });
  const row = cells(csvLine({ received_at: '2026-11-22T10:00:00.000Z', event: JSON.stringify(record) }));
  expect(row).toHaveLength(header.length);
  return row[header.indexOf('reason')]!;
}

it.each([
  '=HYPERLINK("http://x.example","y")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '  =1',
  '\u00a0=1',
  '＝1+1',
  '|cmd',
  '%0A',
])('%j is text, not a formula', (reason) => {
  expect(reasonCell(reason)).toBe(`'${reason}`);
});

it.each(['Temp lines', 'a "quoted" word', 'one, two', 'a = b', 'two\nlines', ''])('%j stays as it is', (reason) => {
  expect(reasonCell(reason)).toBe(reason);
});
