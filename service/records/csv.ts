import type { FoundRecord } from './find-records.ts';

type Json = Record<string, unknown>;
interface Row {
  event: Json;
  data: Json;
  receivedAt: string;
}

const inside = (value: unknown, key: string): unknown => (value as Json | null | undefined)?.[key];

const detectorsOf = (data: Json): string => {
  const findings = Array.isArray(data.findings) ? data.findings.map((finding) => inside(finding, 'detector')) : [];
  const named = Array.isArray(data.detectors) ? (data.detectors as unknown[]) : [];
  return [...findings, ...named].join(' ');
};

const own = (key: string) => [key, ({ event }: Row) => event[key]] as const;
const datum = (key: string) => [key, ({ data }: Row) => data[key]] as const;
const nested = (column: string, part: string, key: string) =>
  [column, ({ data }: Row) => inside(data[part], key)] as const;

/** Published: a column may be added at the end, never moved or renamed. */
const columns: readonly (readonly [name: string, read: (row: Row) => unknown])[] = [
  own('id'),
  own('time'),
  ['received_at', ({ receivedAt }) => receivedAt],
  own('type'),
  ['production', ({ event }) => event.subject],
  ['device', ({ event }) => String(event.source).replace('urn:slateguard:device:', '')],
  own('epoch'),
  own('sequence'),
  ...['tool', 'status', 'account', 'gesture', 'decision', 'rule', 'answer', 'reason'].map(datum),
  ['detectors', ({ data }) => detectorsOf(data)],
  nested('content_kind', 'content', 'kind'),
  nested('content_length', 'content', 'length'),
  ...['approval', 'declaration', 'startedAt', 'endedAt'].map(datum),
  ...['paste', 'drop', 'file', 'send'].map((count) => nested(count, 'counts', count)),
  ...['event', 'detail'].map(datum),
  nested('policy_id', 'policy', 'id'),
  nested('policy_revision', 'policy', 'revision'),
  own('prevhash'),
  own('hash'),
];

/** What a spreadsheet would run as a formula starts with an apostrophe instead; full-width signs count too. */
export function cell(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const safe = /^[\s\0]*[=+\-@|%＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

export const csvHeader = `${columns.map(([name]) => name).join(',')}\r\n`;

export function csvLine({ event: text, received_at }: Pick<FoundRecord, 'event' | 'received_at'>): string {
  const event = JSON.parse(text) as Json;
  const row = { event, data: event.data as Json, receivedAt: received_at };
  return `${columns.map(([, read]) => cell(read(row))).join(',')}\r\n`;
}
