// A ledger with everything in it; one value changed at a time, and the check of it says so.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, inject, it } from 'vitest';
import { checkLedger } from '../../../service/evidence/check-ledger.ts';
import { openServiceKey } from '../../../service/service-key.ts';
import { openStore } from '../../../service/store/open-store.ts';
import type { Report } from '../../../service/verify/faults.ts';
import { newDevice, sealed } from '../../support/device.ts';
import { mutateLedger } from '../../support/mutate-ledger.ts';
import type { LedgerMutation } from '../../support/mutate-ledger.ts';
import { seeded } from '../../support/seeded.ts';
import { asOwner, newDatabase } from '../postgres/cluster.ts';
import type { TestDatabase } from '../postgres/cluster.ts';
import { ADMIN, enrolled, newDataDir, startService } from '../running-service.ts';

const SEED = Number(process.env.SEED || 20_261_127);
const isPostgres = (): boolean => inject('postgres') !== undefined;

async function ledgerWithEverything() {
  const service = await startService();
  const { origin } = service;
  const [device, other] = [newDevice(), newDevice({ production: 'NL-043' })];
  await enrolled(origin, device);
  await enrolled(origin, other);
  const records = device.records(200);
  await device.send(origin, records.slice(0, 100));
  const others = other.records(120);
  await other.send(origin, others);
  await other.send(origin, [sealed({ ...others[9]!, time: '2026-11-20T10:00:00Z' })]);
  const evidence = async () =>
    (await fetch(`${origin}/v1/evidence`, { headers: { authorization: `Bearer ${ADMIN}` } })).text();
  await evidence();
  await device.send(origin, records.slice(104));
  // Of what is missing a part comes late: one gap is closed, two are opened.
  await device.send(origin, records.slice(101, 102));
  await device.send(origin, [sealed({ ...records[7]!, time: '2026-11-20T10:00:00Z' })]);
  await fetch(`${origin}/v1/erasures`, {
    method: 'POST',
    headers: { authorization: `Bearer ${ADMIN}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      production: 'NL-043',
      before: '2100-01-01T00:00:00Z',
      by: 'Dana Okafor',
      reason: 'Asked for',
    }),
  });
  await device.send(origin, device.records(20));
  await evidence();
  return service;
}

/** A copy of the ledger with that done to it, looked through. */
async function checkedCopy(
  { dataDir, database }: { dataDir: string; database: TestDatabase | null },
  mutation: LedgerMutation | null,
): Promise<Report> {
  const folder = newDataDir();
  cpSync(dataDir, folder, { recursive: true });
  const copy = database ? await newDatabase(inject('postgres')!, database.name) : null;
  if (mutation && copy)
    await asOwner(
      inject('postgres')!,
      copy.name,
      `SET search_path TO slateguard; SET session_replication_role TO replica; ${mutation.sql}`,
    );
  else if (mutation) changeFile(join(folder, 'slateguard.sqlite'), mutation.sql);
  const address = { databaseUrl: copy?.databaseUrl ?? null, databaseOwnerUrl: copy?.databaseOwnerUrl ?? null };
  const store = await openStore({ dataDir: folder, ...address });
  try {
    const now = () => new Date();
    return await checkLedger({ store, key: await openServiceKey(folder, store, now), now });
  } finally {
    await store.close();
    await copy?.drop();
  }
}

function changeFile(path: string, sql: string): void {
  const file = new DatabaseSync(path);
  file.exec('PRAGMA foreign_keys = OFF');
  const triggers = file.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all() as { name: string }[];
  for (const { name } of triggers) file.exec(`DROP TRIGGER ${name}`);
  file.exec(sql);
  file.close();
}

const COUNT = Number(process.env.LEDGER_MUTATIONS || 0) || 40;

it(`names each of so many single changes of the ledger, from seed ${SEED}`, { timeout: 3_600_000 }, async () => {
  const { app, ledger, dataDir, database } = await ledgerWithEverything();
  const random = seeded(SEED);
  const count = isPostgres() ? Math.ceil(COUNT / 3) : COUNT;
  const mutations: LedgerMutation[] = [];
  for (let n = 0; n < count; n++) mutations.push(await mutateLedger(ledger, random));
  await app.close();
  const place = { dataDir, database };
  expect((await checkedCopy(place, null)).faults).toEqual([]);
  const missed: string[] = [];
  for (const mutation of mutations) {
    const { faults } = await checkedCopy(place, mutation);
    if (faults.length === 0) missed.push(mutation.what);
  }
  expect(missed).toEqual([]);
});
