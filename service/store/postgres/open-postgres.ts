import pg from 'pg';
import { StartRefused } from '../../start-refused.ts';
import { groupCommit } from '../group-commit.ts';
import type { Session } from '../group-commit.ts';
import type { RowStore } from '../rows.ts';
import { ledgerVersion, migratePostgres, SERVICE_ROLE, versionOf } from './migrate-postgres.ts';
import { postgresFault, postgresRows } from './postgres-rows.ts';

/** One writes, one works beside it, the others read. */
const MAX_CONNECTIONS = 8;
const CONNECT_MS = 5000;
/** Longer than the longest wait in a row of instances, shorter than a device's patience. */
const LOCK_MS = 5000;
const STATEMENT_MS = 10_000;
/** An instance that stopped in the middle of its turn loses it. */
const IDLE_MS = 5000;

/**
 * The ledger in PostgreSQL, for any number of instances. `ownerUrl` migrates; the service itself works as a role that
 * can only add. Throws `StartRefused` in one line when the database cannot be used.
 */
export async function openPostgres(url: string, ownerUrl: string): Promise<RowStore> {
  const pool = createPool(url);
  try {
    await refuseToStart(() => migratePostgres(ownerUrl, new pg.Client({ connectionString: url }).user ?? ''));
    await refuseToStart(() => pool.query('SELECT 1'));
    await assertDurable(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return storeOn(pool);
}

function createPool(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    application_name: 'slateguard',
    // A connection that comes to nothing is not handed out.
    // eslint-disable-next-line @typescript-eslint/no-misused-promises -- the pool waits for it; its types do not say so
    onConnect: async (client) => {
      await client.query(
        `SET ROLE ${SERVICE_ROLE}; SET search_path TO slateguard; SET synchronous_commit TO on;
         SET lock_timeout TO ${LOCK_MS}; SET statement_timeout TO ${STATEMENT_MS};
         SET idle_in_transaction_session_timeout TO ${IDLE_MS}`,
      );
    },
  });
  // A connection that breaks while nobody uses it is replaced by the next one.
  pool.on('error', () => undefined);
  return pool;
}

function storeOn(pool: pg.Pool): RowStore {
  const rows = postgresRows(pool);
  const transaction = groupCommit(() => sessionIn(pool, 'BEGIN; SELECT 1 FROM turn FOR UPDATE'));
  // Each by itself: two that hold different things in the same transaction could wait for each other.
  const beside = groupCommit(() => sessionIn(pool, 'BEGIN'), 1);
  return {
    ...rows,
    run: (sql, ...values) => transaction((within) => within.run(sql, ...values)),
    insert: (table, list) => transaction((within) => within.insert(table, list)),
    transaction,
    beside,
    isMigrated: async () => (await versionOf(pool)) === ledgerVersion,
    close: () => (pool.ended ? Promise.resolve() : pool.end()),
  };
}

async function sessionIn(pool: pg.Pool, beginning: string): Promise<Session> {
  const client = await pool.connect().catch((error: unknown) => {
    throw postgresFault(error);
  });
  const onError = () => undefined;
  client.on('error', onError);
  const exec = async (sql: string) => {
    try {
      return await client.query(sql);
    } catch (error) {
      throw postgresFault(error);
    }
  };
  return {
    rows: postgresRows(client),
    begin: async () => void (await exec(beginning)),
    exec,
    end: (how) => {
      client.off('error', onError);
      // The server rolls back what a lost connection leaves.
      client.release(how === 'failed');
      return Promise.resolve();
    },
  };
}

async function assertDurable(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ fsync: string }>("SELECT current_setting('fsync') AS fsync");
  if (rows[0]?.fsync !== 'on')
    throw new StartRefused('PostgreSQL runs with fsync off: nothing it says is kept. Turn it on.');
}

/** The address may carry a password: it is not repeated. */
async function refuseToStart(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof StartRefused) throw error;
    const { code, message } = error as { code?: string; message: string };
    throw new StartRefused(`DATABASE_URL cannot be used: ${code ?? 'no answer'}, ${message.split('\n')[0]}`);
  }
}
