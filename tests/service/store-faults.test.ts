import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newDevice } from '../support/device.ts';
import { codeOf, enrolled, fileOf, pageOf, receiptOf, startService } from './running-service.ts';

async function withDevice() {
  const service = await startService();
  const device = newDevice();
  await enrolled(service.origin, device);
  return { ...service, device };
}

async function expectNotStored(reply: Response): Promise<void> {
  expect([reply.status, await codeOf(reply)]).toEqual([503, 'store']);
  expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0);
}

it('a full disk is never an acknowledgement, and passes', async () => {
  const { origin, ledger, device } = await withDevice();
  const file = fileOf(ledger);
  const { page_count } = file.prepare('PRAGMA page_count').get() as { page_count: number };
  file.exec(`PRAGMA max_page_count = ${page_count}`);
  const batch = device.records(200);
  const parts = { nonce: 'f'.repeat(22), created: new Date().toISOString() };
  await expectNotStored(await device.send(origin, batch, parts));
  expect((await fetch(`${origin}/healthz`)).status).toBe(200);
  file.exec('PRAGMA max_page_count = 1000000');
  expect((await pageOf(origin)).records).toEqual([]);
  expect((await receiptOf(await device.send(origin, batch, parts))).ackedThrough).toBe('200');
});

it('another process’s lock is never an acknowledgement, and passes', async () => {
  const { origin, dataDir, device } = await withDevice();
  const other = new DatabaseSync(join(dataDir, 'slateguard.sqlite'));
  other.exec('BEGIN IMMEDIATE');
  const batch = device.records(1);
  await expectNotStored(await device.send(origin, batch));
  const ready = await fetch(`${origin}/readyz`);
  expect([ready.status, await ready.json()]).toMatchObject([503, { status: 'not ready', checks: { write: 'failed' } }]);
  other.exec('ROLLBACK');
  other.close();
  expect((await receiptOf(await device.send(origin, batch))).ackedThrough).toBe('1');
});

it('a closed ledger is never an acknowledgement', async () => {
  const { origin, ledger, device } = await withDevice();
  await ledger.close();
  await expectNotStored(await device.send(origin, device.records(1)));
  await expectNotStored(await device.get(origin, `/v1/devices/${device.id}/head`));
  expect((await fetch(`${origin}/readyz`)).status).toBe(503);
});

it('a ledger damaged under the service is never an acknowledgement', async () => {
  const { origin, ledger, device } = await withDevice();
  fileOf(ledger).exec('DROP TRIGGER record_stays; ALTER TABLE record RENAME TO elsewhere');
  await expectNotStored(await device.send(origin, device.records(1)));
});

it('a backup taken while it runs is whole', async () => {
  const { origin, dataDir, device } = await withDevice();
  await device.send(origin, device.records(50));
  const other = new DatabaseSync(join(dataDir, 'slateguard.sqlite'));
  other.exec(`VACUUM INTO '${join(dataDir, 'copy.sqlite')}'`);
  other.close();
  const copy = new DatabaseSync(join(dataDir, 'copy.sqlite'));
  expect(copy.prepare('SELECT COUNT(*) AS n FROM record').get()).toEqual({ n: 50 });
  expect(copy.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
  copy.close();
});
