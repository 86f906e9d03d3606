import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { growTree } from '../../../service/evidence/grow-tree.ts';
import { newDevice } from '../../support/device.ts';
import { asOwner } from './cluster.ts';
import { codeOf, enrolled, newDataDir, pageOf, receiptOf, startService } from '../running-service.ts';

async function two() {
  const first = await startService();
  const dataDir = newDataDir();
  cpSync(join(first.dataDir, 'service-key.pem'), join(dataDir, 'service-key.pem'));
  const { databaseUrl, databaseOwnerUrl } = first.database!;
  const second = await startService({ dataDir, databaseUrl, databaseOwnerUrl });
  const device = newDevice();
  await enrolled(first.origin, device);
  return { first, second, device };
}

it('are one ledger: each knows what the other has acknowledged', async () => {
  const { first, second, device } = await two();
  const batch = device.records(4);
  await device.send(first.origin, batch.slice(0, 2));
  expect(await receiptOf(await device.send(second.origin, batch))).toMatchObject({ ackedThrough: '4', rejected: [] });
  expect((await pageOf(first.origin)).records).toEqual(batch);
});

it('take a request once between them', async () => {
  const { first, second, device } = await two();
  const batch = device.records(1);
  const parts = { nonce: 'r'.repeat(22), created: new Date().toISOString() };
  const replies = await Promise.all([first, second].map(({ origin }) => device.send(origin, batch, parts)));
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 401]);
  expect(await codeOf(replies.find(({ status }) => status === 401)!)).toBe('replay');
});

it('keep every record once and in order when the same batches reach both at the same time', async () => {
  const { first, second, device } = await two();
  const other = newDevice();
  await enrolled(second.origin, other);
  const batches = Array.from({ length: 10 }, () => [device.records(7), other.records(7)] as const);
  for (const [mine, theirs] of batches) {
    const sent = [first, second].flatMap(({ origin }) => [device.send(origin, mine), other.send(origin, theirs)]);
    const statuses = (await Promise.all(sent)).map(({ status }) => status);
    expect(statuses).toEqual([200, 200, 200, 200]);
  }
  const { records } = await pageOf(first.origin, '?limit=1000');
  for (const [index, { id }] of [device, other].entries()) {
    const own = records.filter(({ source }) => source.endsWith(id));
    expect(own.map((record) => record.id)).toEqual(batches.flatMap((pair) => pair[index]!.map((record) => record.id)));
  }
  const rows = await first.ledger.all<{ row: number }>('SELECT row FROM record ORDER BY row');
  expect(rows.map(({ row }) => row)).toEqual(rows.map((_, index) => index + 1));
});

it('take records while another grows the tree and counts what arrived, and then make a leaf of each', async () => {
  const { first, second, device } = await two();
  await second.ledger.beside(async (rows) => {
    await rows.hold('digest');
    await rows.hold('tree');
    expect((await receiptOf(await device.send(first.origin, device.records(40)))).ackedThrough).toBe('40');
    expect(await rows.all('SELECT idx FROM leaf WHERE record IS NOT NULL')).toEqual([]);
  });
  await Promise.all([first, second, first, second].map(({ ledger }) => growTree(ledger)));
  const leaves = await first.ledger.all('SELECT record FROM leaf WHERE record IS NOT NULL ORDER BY idx');
  expect(leaves).toEqual(Array.from({ length: 40 }, (_, index) => ({ record: index + 1 })));
});

it('acknowledge nothing while the database is in another’s hands, and go on after', async () => {
  const { first, device } = await two();
  const batch = device.records(3);
  const { name } = first.database!;
  await asOwner(inject('postgres')!, name, 'ALTER TABLE slateguard.record RENAME TO elsewhere');
  const refused = await device.send(first.origin, batch);
  expect([refused.status, await codeOf(refused), refused.headers.get('retry-after')]).toEqual([503, 'store', '5']);
  await asOwner(inject('postgres')!, name, 'ALTER TABLE slateguard.elsewhere RENAME TO record');
  expect((await receiptOf(await device.send(first.origin, batch))).ackedThrough).toBe('3');
});

it('lose a connection without losing a record', async () => {
  const { first, device } = await two();
  const { name } = first.database!;
  const cut = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`;
  const acked: string[] = [];
  for (let round = 0; round < 6; round++) {
    const batch = device.records(20);
    let [reply] = await Promise.all([device.send(first.origin, batch), asOwner(inject('postgres')!, 'postgres', cut)]);
    // What was not acknowledged is sent again, as devices do: the next one may find a connection cut, too.
    for (let tries = 0; !reply.ok && tries < 5; tries++) reply = await device.send(first.origin, batch);
    expect((await receiptOf(reply)).ackedThrough).toBe(batch.at(-1)!.sequence);
    acked.push(...batch.map(({ id }) => id));
  }
  expect((await pageOf(first.origin, '?limit=1000')).records.map(({ id }) => id)).toEqual(acked);
});

it('refuse to start with another key, and without an address that answers', async () => {
  const first = await startService();
  const { databaseUrl, databaseOwnerUrl } = first.database!;
  await expect(startService({ dataDir: newDataDir(), databaseUrl, databaseOwnerUrl })).rejects.toThrow('missing');
  const nobody = 'postgres://secret:word@127.0.0.1:9/none';
  const refusal = startService({ databaseUrl: nobody, databaseOwnerUrl: nobody });
  await expect(refusal).rejects.toThrow(/^DATABASE_URL cannot be used: (?!.*word)/);
});
