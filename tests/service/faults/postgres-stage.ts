import { chownSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migratePostgres } from '../../../service/store/postgres/migrate-postgres.ts';
import { mountSmallDisk } from '../../support/small-disk.ts';
import type { SmallDisk } from '../../support/small-disk.ts';
import { asOwner } from '../postgres/cluster.ts';
import { startInMemory } from '../postgres/start-in-memory.ts';
import { openInstance } from './instance.ts';
import type { FaultStage } from './stage.ts';

const MEGABYTES = 96;
const LEDGER = 'ledger';
/** What a batch writes, or waits its turn at. */
const TABLES = ['turn', 'record', 'nonce', 'leaf'];

/** Only the ledger's tables lie on the small disk: the cluster's own files have a disk that never fills. */
async function makeLedger(cluster: string, data: string, disk: SmallDisk | null): Promise<void> {
  let where = '';
  if (disk) {
    const folder = join(disk.folder, 'tables');
    const { uid, gid } = statSync(data);
    mkdirSync(folder);
    chownSync(folder, uid, gid);
    await asOwner(cluster, 'postgres', `CREATE TABLESPACE small LOCATION '${folder}'`);
    where = ' TABLESPACE small';
  }
  await asOwner(cluster, 'postgres', `CREATE ROLE service_login LOGIN; CREATE DATABASE ${LEDGER}${where}`);
  await migratePostgres(cluster + LEDGER, 'service_login');
}

async function lockTable(url: string, table: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  await client.query(`BEGIN; LOCK TABLE slateguard.${table} IN ACCESS EXCLUSIVE MODE`);
  return () => client.end();
}

/** Two instances over a cluster of their own, which can be killed. */
export async function openPostgresStage(): Promise<FaultStage> {
  const postgres = await startInMemory();
  const disk = mountSmallDisk(MEGABYTES);
  await makeLedger(postgres.url, postgres.data, disk);
  const folders = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'slateguard-faults-')));
  const port = Number(new URL(postgres.url).port);
  const database = { port, url: (through: number) => `postgres://service_login@127.0.0.1:${through}/${LEDGER}` };
  const first = await openInstance(folders[0]!, database);
  cpSync(join(folders[0]!, 'service-key.pem'), join(folders[1]!, 'service-key.pem'));
  const instances = [first, await openInstance(folders[1]!, database)];
  const cut = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${LEDGER}'`;
  return {
    kind: 'postgres',
    instances,
    disk,
    lock: (random) => lockTable(postgres.url + LEDGER, TABLES[Math.floor(random() * TABLES.length)]!),
    server: {
      kill: postgres.kill,
      start: postgres.start,
      cutConnections: () => asOwner(postgres.url, 'postgres', cut),
    },
    close: async () => {
      await Promise.all(instances.map((instance) => instance.close()));
      await postgres.stop();
      disk?.unmount();
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    },
  };
}
