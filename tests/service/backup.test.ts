// The drill: a backup taken while the service runs, restored elsewhere, and gone on with.
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it, onTestFinished } from 'vitest';
import { makeBackup } from '../../service/backup/make-backup.ts';
import { restoreBackup } from '../../service/backup/restore-backup.ts';
import { readSettings } from '../../service/settings.ts';
import type { Settings } from '../../service/settings.ts';
import { findPostgres } from '../../scripts/setup/postgres.ts';
import { newDevice } from '../support/device.ts';
import { asOwner } from './postgres/cluster.ts';
import { ADMIN, enrolled, newDataDir, pageOf, receiptOf, startService } from './running-service.ts';

process.env.PG_BIN ??= findPostgres() ?? '';

async function backedUp() {
  const service = await startService();
  const device = newDevice();
  await enrolled(service.origin, device);
  await device.send(service.origin, device.records(6));
  const body = JSON.stringify({
    production: 'NL-042',
    type: 'slateguard.attempt',
    before: '2020-01-01T00:00:00Z',
    by: 'Dana Okafor',
    reason: 'Drill',
  });
  const headers = { authorization: `Bearer ${ADMIN}`, 'content-type': 'application/json' };
  await fetch(`${service.origin}/v1/erasures`, { method: 'POST', headers, body });
  const settings = settingsOf(service.dataDir, service.database);
  const folder = join(newDataDir(), 'backup');
  const sending = device.send(service.origin, device.records(2));
  const manifest = await makeBackup(settings, folder, new Date());
  await sending;
  return { ...service, device, settings, folder, manifest };
}

const settingsOf = (
  dataDir: string,
  database: Pick<Settings, 'databaseUrl' | 'databaseOwnerUrl'> | null,
): Settings => ({
  ...readSettings({}),
  dataDir,
  databaseUrl: database?.databaseUrl ?? null,
  databaseOwnerUrl: database?.databaseOwnerUrl ?? null,
});

/** Another machine: a folder and, on PostgreSQL, a database with nothing in them. */
async function elsewhere(): Promise<Settings> {
  const cluster = inject('postgres');
  if (cluster === undefined) return settingsOf(newDataDir(), null);
  const name = `restored_${randomBytes(6).toString('hex')}`;
  await asOwner(cluster, 'postgres', `CREATE DATABASE ${name}`);
  onTestFinished(() => asOwner(cluster, 'postgres', `DROP DATABASE ${name} WITH (FORCE)`));
  const databaseUrl = `${cluster.replace('owner@', 'service_login@')}${name}`;
  return settingsOf(newDataDir(), { databaseUrl, databaseOwnerUrl: cluster + name });
}

it('a backup restored elsewhere is whole, and devices go on with it', async () => {
  const { origin, app, device, folder, ledger } = await backedUp();
  await device.send(origin, device.records(2));
  const before = (await pageOf(origin)).records;
  expect(before).toHaveLength(10);
  await app.close();

  const settings = await elsewhere();
  const report = (await restoreBackup(settings, folder))!;
  expect(report).toMatchObject({ whole: true, faults: [] });
  expect(report.records).toBeGreaterThanOrEqual(6);
  const { dataDir, databaseUrl, databaseOwnerUrl } = settings;
  const restored = await startService({ dataDir, databaseUrl, databaseOwnerUrl });
  const kept = (await pageOf(restored.origin)).records;
  expect(kept).toEqual(before.slice(0, report.records));
  expect(restored.ledger.kind).toBe(ledger.kind);
  await expect(restored.ledger.run('DELETE FROM record')).rejects.toThrow();

  // What was acknowledged after the backup is gone from the devices: the gap is named, and nothing else is.
  const receipt = await receiptOf(await device.send(restored.origin, device.records(1)));
  expect(receipt.ackedThrough).toBe('11');
  expect(receipt.gaps).toEqual([{ first: String(report.records + 1), last: '10' }]);
});

it('a ledger in which nothing was recorded yet is restored, too', async () => {
  const { dataDir, database } = await startService();
  const folder = join(newDataDir(), 'backup');
  await makeBackup(settingsOf(dataDir, database), folder, new Date());
  expect(await restoreBackup(await elsewhere(), folder)).toBeNull();
});

it('a damaged backup is refused before anything is written, and so is a place that is taken', async () => {
  const { settings: taken, folder, manifest } = await backedUp();
  await expect(restoreBackup(taken, folder)).rejects.toThrow(/is there\. Move it aside first\./);
  await expect(makeBackup(taken, folder, new Date())).rejects.toThrow('is not empty');
  for (const { name } of manifest.files) {
    const path = join(folder, name);
    const whole = readFileSync(path);
    const damaged = Buffer.from(whole);
    damaged[damaged.length >> 1]! ^= 1;
    writeFileSync(path, damaged);
    await expect(restoreBackup(await elsewhere(), folder), name).rejects.toThrow(`${name} is not as it was backed up`);
    writeFileSync(path, whole);
  }
  writeFileSync(join(folder, 'backup.json'), '{}');
  await expect(restoreBackup(await elsewhere(), folder)).rejects.toThrow('has no backup.json');
});
