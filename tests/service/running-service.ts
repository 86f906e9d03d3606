import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import type { EnrolmentReply, Receipt } from '../../lib/model/protocol.ts';
import { buildService } from '../../service/build-service.ts';
import type { ServiceOptions } from '../../service/build-service.ts';
import type { RowStore } from '../../service/store/rows.ts';
import type { SqliteStore } from '../../service/store/sqlite/open-sqlite.ts';
import { whenNotBusy } from '../../scripts/setup/when-not-busy.ts';
import type { TestDevice } from '../support/device.ts';
import { asOwner, newDatabase } from './postgres/cluster.ts';
import type { TestDatabase } from './postgres/cluster.ts';

export const ENROLMENT = 'enrolment-token-of-the-test';
export const ADMIN = 'administrator-token-of-the-test';

export function newDataDir(): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'slateguard-service-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  return dataDir;
}

/** Folder → its ledger, so that a service started again finds it. */
const databases = new Map<string, TestDatabase>();

async function databaseFor(dataDir: string): Promise<TestDatabase | null> {
  const cluster = inject('postgres');
  if (cluster === undefined) return null;
  const database = databases.get(dataDir) ?? (await newDatabase(cluster));
  if (!databases.has(dataDir)) onTestFinished(() => database.drop());
  databases.set(dataDir, database);
  return database;
}

/**
 * The service in this process, on a loopback port, with a folder and a ledger of its own on the database of the
 * project; gone when the test is over.
 */
export async function startService(over: Partial<ServiceOptions> = {}) {
  const dataDir = over.dataDir ?? newDataDir();
  const database = await databaseFor(dataDir);
  // A machine that has no time for the tests is not a service that has too much to do. Off, not large: a process that
  // was kept from its work for so long that nothing was measured counts as kept for ever.
  const limits = { loopDelayMs: 0, ...over.limits };
  const tokens = { enrolmentToken: ENROLMENT, adminToken: ADMIN };
  const app = await buildService({ dataDir, ...tokens, ...database, ...over, limits });
  onTestFinished(() => {
    // A connection somebody opened and never used would be waited for.
    app.server.closeAllConnections();
    return app.close();
  });
  const origin = await app.listen({ host: '127.0.0.1', port: 0 });
  /** What only who owns the ledger may do to it. */
  const asItsOwner = async (sql: string): Promise<void> => {
    if (database) await asOwner(inject('postgres')!, database.name, `SET search_path TO slateguard; ${sql}`);
    else fileOf(app.ledger).exec(sql);
  };
  /** What somebody does who owns the ledger and takes its guards away first. */
  const behindItsBack = async (sql: string): Promise<void> => {
    if (database) return asItsOwner(`SET session_replication_role TO replica; ${sql}`);
    const triggers = await app.ledger.all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'trigger'");
    const unguarded = ['PRAGMA foreign_keys = OFF', ...triggers.map(({ name }) => `DROP TRIGGER ${name}`)];
    fileOf(app.ledger).exec([...unguarded, sql].join('; '));
  };
  return { app, origin, dataDir, ledger: app.ledger, database, asItsOwner, behindItsBack };
}

/** The connection that writes, to break what it stands on. SQLite only. */
export const fileOf = (ledger: RowStore) => (ledger as SqliteStore).file;

export async function enrolled(origin: string, device: TestDevice): Promise<EnrolmentReply> {
  let reply = await device.enrol(origin, ENROLMENT);
  // A busy machine's database may need a second asking, as devices ask again.
  for (let again = 0; reply.status === 503 && again < 5; again++) reply = await device.enrol(origin, ENROLMENT);
  if (!reply.ok) throw new Error(`enrolment: ${reply.status}`);
  return (await reply.json()) as EnrolmentReply;
}

export const receiptOf = async (reply: Response): Promise<Receipt> => (await reply.json()) as Receipt;

export const codeOf = async (reply: Response): Promise<string> =>
  ((await reply.json()) as { error: { code: string } }).error.code;

export interface Page {
  records: { id: string; sequence: string; source: string; hash: string; data: Record<string, unknown> }[];
  next: string | null;
}

export const readRecords = (origin: string, query = ''): Promise<Response> =>
  fetch(`${origin}/v1/records${query}`, { headers: { authorization: `Bearer ${ADMIN}` } });

export const pageOf = async (origin: string, query = ''): Promise<Page> =>
  (await (await whenNotBusy(() => readRecords(origin, query))).json()) as Page;
