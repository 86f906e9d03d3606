// What people wait for, at sizes a production may reach: each against the bare query for the same rows in the same run.
import { setTimeout as pause } from 'node:timers/promises';
import { buildService } from '../../service/build-service.ts';
import type { Rows } from '../../service/store/rows.ts';
import { signedIn } from '../service/identity/signed-in.ts';
import type { BenchRow } from './bench-row.ts';
import { onBoth } from './databases.ts';
import type { BenchLedger } from './databases.ts';
import { medianOf } from './median.ts';
import { idOf, RARE_WORD, seedLedger } from './records/seed-ledger.ts';

const sizes = (process.env.BENCH_SIZES ?? '10000,100000,1000000').split(',').map(Number);
const SCALE = 10_000_000;
const ROUNDS = 15;
const EXPORT_ROUNDS = 1;

type Person = Awaited<ReturnType<typeof signedIn>>;

interface Wait {
  name: string;
  rounds: number;
  path: (records: number) => string;
  bare: (rows: Rows, records: number) => Promise<unknown>;
}

const newest =
  (where: string, ...values: string[]) =>
  (rows: Rows) =>
    rows.all(`SELECT received_at, event FROM record ${where} ORDER BY row DESC LIMIT 51`, ...values);

const wordRows = 'row IN (SELECT row FROM note_word WHERE word = ? ORDER BY row DESC LIMIT 51)';

const waits: Wait[] = [
  { name: 'first rows', rounds: ROUNDS, path: () => '/v1/review/records', bare: newest('') },
  {
    name: 'filter by three',
    rounds: ROUNDS,
    path: () => '/v1/review/records?production=NL-077&tool=suno&decision=block',
    bare: newest('WHERE production = ? AND tool = ? AND decision = ?', 'NL-077', 'suno', 'block'),
  },
  {
    name: 'search, a common word',
    rounds: ROUNDS,
    path: () => '/v1/review/records?words=director+',
    bare: newest(`WHERE ${wordRows}`, 'director'),
  },
  {
    name: 'search, a rare word',
    rounds: ROUNDS,
    path: () => `/v1/review/records?words=${RARE_WORD}`,
    bare: newest(`WHERE ${wordRows}`, RARE_WORD),
  },
  {
    name: 'open one',
    rounds: ROUNDS,
    path: (records) => `/v1/review/records/${idOf(Math.floor(records / 2))}`,
    bare: (rows, records) => rows.one('SELECT event FROM record WHERE event_id = ?', idOf(Math.floor(records / 2))),
  },
  {
    name: 'overview of a month',
    rounds: ROUNDS,
    path: () => '/v1/review/overview?from=2025-06-01&to=2025-06-30',
    bare: (rows) => rows.all("SELECT * FROM tally WHERE day >= '2025-06-01' AND day <= '2025-06-30'"),
  },
  {
    name: 'query by API, two filters',
    rounds: ROUNDS,
    path: () => '/v1/records?tool=pika&decision=justify&limit=100',
    bare: (rows) =>
      rows.all("SELECT event FROM record WHERE tool = 'pika' AND decision = 'justify' ORDER BY row LIMIT 101"),
  },
  { name: 'export as NDJSON', rounds: EXPORT_ROUNDS, path: () => '/v1/records?format=ndjson', bare: everyEvent },
  { name: 'export as CSV', rounds: EXPORT_ROUNDS, path: () => '/v1/records?format=csv', bare: everyEvent },
  { name: 'export of the evidence', rounds: EXPORT_ROUNDS, path: () => '/v1/evidence', bare: everyEvent },
];

/** Everything, a page at a time. */
async function everyEvent(rows: Rows): Promise<void> {
  for (let after = 0, found = [{ row: 0 }]; found.length; after = found.at(-1)?.row ?? 0)
    found = await rows.all<{ row: number }>(
      'SELECT row, event FROM record WHERE row > ? ORDER BY row LIMIT 1000',
      after,
    );
}

async function measured(ledger: BenchLedger, records: number): Promise<BenchRow[]> {
  const store = await ledger.open();
  await seedLedger(store, records);
  await store.close();
  const { dataDir, databaseUrl } = ledger;
  const app = await buildService({ dataDir, databaseUrl, enrolmentToken: 'e'.repeat(24), adminToken: null });
  try {
    const origin = await app.listen({ host: '127.0.0.1', port: 0 });
    const roles = ['reviewer', 'exporter', 'data-protection-officer'] as const;
    const person = await signedIn(
      { origin, ledger: app.ledger },
      roles.map((role) => ({ role, productions: 'all' })),
    );
    // What a service does at its start is over.
    await pause(2000);
    const rows: BenchRow[] = [];
    for (const wait of waits) rows.push(await waited(wait, { ledger, records, person, rows: app.ledger }));
    return rows;
  } finally {
    await app.close();
  }
}

interface At {
  ledger: BenchLedger;
  records: number;
  person: Person;
  rows: Rows;
}

async function waited({ name, rounds, path, bare }: Wait, { ledger, records, person, rows }: At): Promise<BenchRow> {
  const value = await medianOf(rounds, async () => {
    const reply = await person.get(path(records));
    if (!reply.ok) throw new Error(`${name}: ${reply.status} ${await reply.text()}`);
    for await (const _ of reply.body!);
  });
  const alone = await medianOf(rounds, () => bare(rows, records));
  return {
    name: `${ledger.name}, ${records.toLocaleString('en-GB')} records: ${name}`,
    value,
    unit: 'ms',
    baseline: { name: 'the bare query', value: alone },
    ratio: value / alone,
  };
}

/** Ten million with `--scale`: that takes half an hour. */
export default async function recordsBench(): Promise<BenchRow[]> {
  const all = process.env.BENCH_SCALE ? [...sizes, SCALE] : sizes;
  const found: BenchRow[] = [];
  for (const records of all) found.push(...(await onBoth((ledger) => measured(ledger, records))));
  return found;
}
