// What the disclosure service costs over its own database, on both: each record signed, chained, a leaf of the tree, and on
// disk before its receipt; against the same rows inserted bare into the same kind of database in the same run.
import { newToken, runService } from '../../scripts/setup/run-service.ts';
import type { Row, RowStore } from '../../service/store/rows.ts';
import { sizeOf } from '../../service/evidence/grow-tree.ts';
import { newDevice } from '../support/device.ts';
import type { TestDevice } from '../support/device.ts';
import type { BenchRow } from './bench-row.ts';
import { onBoth } from './databases.ts';
import type { BenchLedger } from './databases.ts';

const BATCHES = 80;
const BATCH = 200;
const SINGLES = 300;
/** On a busy machine fewer are sent, not longer. */
const MAX_MS = 4000;
/** Two devices at once, as many as there are processors for client and service. */
const DEVICES = 2;

type Send = (device: TestDevice, batch: readonly unknown[]) => Promise<void>;

interface Through {
  throughput: number;
  times: number[];
}

/** Through the front door: signed, parsed, chained, on disk, receipted. */
async function ingest({ dataDir, databaseUrl }: BenchLedger): Promise<Through> {
  const tokens = { adminToken: newToken(), enrolmentToken: newToken() };
  const service = await runService({ port: 0, dataDir, ...(databaseUrl ? { databaseUrl } : {}), ...tokens });
  const enrolled = async (): Promise<TestDevice> => {
    const device = newDevice();
    await device.enrol(service.endpoint, service.enrolmentToken);
    return device;
  };
  const send: Send = async (device, batch) => {
    const reply = await device.send(service.endpoint, batch);
    if (!reply.ok) throw new Error(`batch answered ${reply.status}`);
    await reply.arrayBuffer();
  };
  try {
    const devices = await Promise.all(Array.from({ length: DEVICES }, enrolled));
    const throughput = await asFastAsItGoes(devices, send);
    const [busy, single] = [await enrolled(), await enrolled()];
    return { throughput, times: await atHalfLoad(busy, single, throughput / 2, send) };
  } finally {
    await service.stop();
  }
}

const inTime = (since: number): boolean => performance.now() - since < MAX_MS;

async function asFastAsItGoes(devices: readonly TestDevice[], send: Send): Promise<number> {
  const work = devices.map((device) => Array.from({ length: BATCHES / DEVICES }, () => device.records(BATCH)));
  // The first batch of each is for warming up.
  await Promise.all(devices.map((device, index) => send(device, work[index]!.shift()!)));
  const begun = performance.now();
  let sent = 0;
  await Promise.all(
    devices.map(async (device, index) => {
      for (let batch; inTime(begun) && (batch = work[index]!.shift()); sent += BATCH) await send(device, batch);
    }),
  );
  return sent / ((performance.now() - begun) / 1000);
}

/** One record after the other, while another device keeps the service at that many records a second. */
async function atHalfLoad(busy: TestDevice, single: TestDevice, rate: number, send: Send): Promise<number[]> {
  const every = (BATCH / rate) * 1000;
  const work = Array.from({ length: Math.ceil(MAX_MS / every) + 1 }, () => busy.records(BATCH));
  const begun = performance.now();
  let isOver = false;
  const load = (async () => {
    for (let n = 1; !isOver && work.length; n++) {
      await send(busy, work.shift()!);
      const wait = begun + n * every - performance.now();
      if (wait > 0) await new Promise((resume) => setTimeout(resume, wait));
    }
  })();
  const times: number[] = [];
  while (inTime(begun) && times.length < SINGLES) {
    const batch = single.records(1);
    const start = performance.now();
    await send(single, batch);
    times.push(performance.now() - start);
  }
  isOver = true;
  await load;
  return times;
}

interface Tables {
  device: Row[];
  record: Row[];
  record_detector: Row[];
}

async function readTables(store: RowStore): Promise<Tables> {
  const all = (table: string): Promise<Row[]> => store.all<Row>(`SELECT * FROM ${table}`);
  return {
    device: await all('device'),
    record: await store.all<Row>('SELECT * FROM record ORDER BY row'),
    record_detector: await all('record_detector'),
  };
}

/** The same rows into the same tables and indexes, with the same commits and nothing else. */
async function insertBare(store: RowStore, tables: Tables, singles: number): Promise<Through> {
  const detectors = Map.groupBy(tables.record_detector, ({ row }) => row!);
  await store.transaction((rows) => rows.insert('device', tables.device));
  const insert = (list: readonly Row[]): Promise<void> =>
    store.transaction(async (rows) => {
      await rows.insert('record', list);
      await rows.insert(
        'record_detector',
        list.flatMap(({ row }) => detectors.get(row!) ?? []),
      );
    });
  const bulk = tables.record.slice(0, -singles);
  const start = performance.now();
  for (let at = 0; at < bulk.length; at += BATCH) await insert(bulk.slice(at, at + BATCH));
  const throughput = bulk.length / ((performance.now() - start) / 1000);
  const times: number[] = [];
  for (const row of tables.record.slice(-singles)) {
    const begun = performance.now();
    await insert([row]);
    times.push(performance.now() - begun);
  }
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

/** About half a minute a database. */
export default async function serviceBench(): Promise<BenchRow[]> {
  const kept = new Map<string, { through: Through; tables: Tables }>();
  await onBoth(async (ledger) => {
    const through = await ingest(ledger);
    const store = await ledger.open();
    const tables = await readTables(store);
    // What was not in the tree when the service stopped is not counted as ingested with it.
    const leaves = await sizeOf(store);
    if (leaves < tables.record.length * 0.9) throw new Error(`${leaves} leaves of ${tables.record.length} records`);
    kept.set(ledger.name, { through, tables });
    await store.close();
    return [];
  });
  return onBoth(async ({ name, open }) => {
    const { through, tables } = kept.get(name)!;
    const store = await open();
    const bare = await insertBare(store, tables, through.times.length);
    await store.close();
    const at = (q: number): [number, number] => [quantile(through.times, q), quantile(bare.times, q)];
    return [
      row(
        `${name}: ingest, 200 a batch, signed, chained, in the tree, synced`,
        'records/s',
        through.throughput,
        bare.throughput,
      ),
      row(`${name}: acknowledgement of one record at half load, p50`, 'ms', ...at(0.5)),
      row(`${name}: acknowledgement of one record at half load, p99`, 'ms', ...at(0.99)),
    ];
  });
}
