import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { newToken, runService } from '../../scripts/setup/run-service.ts';

import { openLedgerFile } from '../../service/store/sqlite/open-ledger-file.ts';
import { newDevice } from '../support/device.ts';
import type { BenchRow } from './bench-row.ts';

const BATCHES = 80;
const BATCH = 200;
const SINGLES = 300;
/** On a busy machine fewer are sent, not longer. */
const MAX_MS = 3000;
/** Two devices at once, as many as there are processors for client and service. */
const DEVICES = 2;

type Tables = Record<'device' | 'record' | 'record_detector', Record<string, SQLInputValue>[]>;

/** Through the front door: signed, parsed, chained, on disk, receipted. */
async function ingest(dataDir: string) {
  const service = await runService({ port: 0, dataDir, adminToken: newToken(), enrolmentToken: newToken() });
  const devices = Array.from({ length: DEVICES }, () => newDevice());
  for (const device of devices) await device.enrol(service.endpoint, service.enrolmentToken);
  const send = async (device: (typeof devices)[number], batch: readonly unknown[]) => {
    const reply = await device.send(service.endpoint, batch);
    if (!reply.ok) throw new Error(`batch answered ${reply.status}`);
    await reply.arrayBuffer();
  };
  const work = devices.map((device) => Array.from({ length: BATCHES / DEVICES }, () => device.records(BATCH)));
  // The first batch of each is for warming up.
  await Promise.all(devices.map((device, index) => send(device, work[index]!.shift()!)));
  const begun = performance.now();
  const inTime = (since: number) => performance.now() - since < MAX_MS;
  let sent = 0;
  await Promise.all(
    devices.map(async (device, index) => {
      for (let batch; inTime(begun) && (batch = work[index]!.shift()); sent += BATCH) await send(device, batch);
    }),
  );
  const throughput = sent / ((performance.now() - begun) / 1000);
  const times: number[] = [];
  // A device of its own: the others may have records left that come before.
  const single = newDevice();
  await single.enrol(service.endpoint, service.enrolmentToken);
  for (const first = performance.now(); inTime(first) && times.length < SINGLES;) {
    const batch = single.records(1);
    const start = performance.now();
    await send(single, batch);
    times.push(performance.now() - start);
  }
  await service.stop();
  return { throughput, times };
}

function readTables(db: DatabaseSync): Tables {
  const all = (table: string) => db.prepare(`SELECT * FROM ${table}`).all() as Record<string, SQLInputValue>[];
  return { device: all('device'), record: all('record'), record_detector: all('record_detector') };
}

const inserter = (db: DatabaseSync, table: string, row: Record<string, SQLInputValue>) => {
  const columns = Object.keys(row);
  return db.prepare(`INSERT INTO ${table} (${columns.join()}) VALUES (${columns.map(() => '?').join()})`);
};

/** The same rows into the same tables and indexes, with the same commits and nothing else. */
function insertBare(dataDir: string, tables: Tables, singles: number) {
  const db = openLedgerFile(join(dataDir, 'slateguard.sqlite'));
  const [device, record, detector] = (['device', 'record', 'record_detector'] as const).map((table) => {
    const insert = inserter(db, table, tables[table][0]!);
    return (row: Record<string, SQLInputValue>) => insert.run(...Object.values(row));
  });
  const detectors = Map.groupBy(tables.record_detector, (row) => row.row);
  tables.device.forEach((row) => device!(row));
  const insert = (rows: typeof tables.record) => {
    db.exec('BEGIN IMMEDIATE');
    for (const row of rows) {
      record!(row);
      for (const found of detectors.get(row.row) ?? []) detector!(found);
    }
    db.exec('COMMIT');
  };
  const bulk = tables.record.slice(0, -singles);
  const start = performance.now();
  for (let at = 0; at < bulk.length; at += BATCH) insert(bulk.slice(at, at + BATCH));
  const throughput = bulk.length / ((performance.now() - start) / 1000);
  const times = tables.record.slice(-singles).map((row) => {
    const begun = performance.now();
    insert([row]);
    return performance.now() - begun;
  });
  db.close();
  return { throughput, times };
}

const quantile = (times: readonly number[], q: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(q * (times.length - 1))]!;

const row = (name: string, unit: string, value: number, bare: number): BenchRow => ({
  name,
  value,
  unit,
  baseline: { name: 'same rows inserted bare', value: bare },
  ratio: value / bare,
});

/** What the disclosure service costs over its own database. Takes about ten seconds. */
export default async function serviceBench(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'slateguard-bench-'));
  const [served, bareDir] = [join(folder, 'served'), join(folder, 'bare')];
  for (const dir of [served, bareDir]) mkdirSync(dir);
  try {
    const through = await ingest(served);
    const db = openLedgerFile(join(served, 'slateguard.sqlite'));
    const tables = readTables(db);
    db.close();
    const bare = insertBare(bareDir, tables, through.times.length);
    return [
      row('service: ingest, 200 a batch, signed and synced', 'records/s', through.throughput, bare.throughput),
      row('service: acknowledgement of one record, p50', 'ms', quantile(through.times, 0.5), quantile(bare.times, 0.5)),
      row(
        'service: acknowledgement of one record, p99',
        'ms',
        quantile(through.times, 0.99),
        quantile(bare.times, 0.99),
      ),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
