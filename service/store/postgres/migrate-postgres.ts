import pg from 'pg';
import { StartRefused } from '../../start-refused.ts';
import { migrationsFor } from '../migrations-for.ts';

const migrations = migrationsFor('postgres');

export const ledgerVersion = migrations.length;

/** What the service works as: it may add, and take nothing back. */
export const SERVICE_ROLE = 'slateguard_service';

/** Any number, the same for every instance: one migrates, the others wait. */
const MIGRATION_LOCK = 7_153_009;

const DUPLICATE = ['42710', '23505'];

/**
 * Brings a ledger to the version of this program, as its owner. Each step is whole or not at all. `login` is who the
 * service signs in as.
 */
export async function migratePostgres(ownerUrl: string, login: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5000 });
  // A connection that breaks is noticed by the statement that needs it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const version = await versionOf(client);
    if (version > ledgerVersion)
      throw new StartRefused(
        `The ledger has version ${version}; this program knows ${ledgerVersion}. Update it first.`,
      );
    if (version === ledgerVersion) return;
    await makeRole(client, login);
    for (const [index, sql] of migrations.entries()) if (index >= version) await step(client, sql, index + 1);
  } finally {
    await client.end();
  }
}

/** 0 for a database without a ledger. */
export async function versionOf(client: Pick<pg.ClientBase, 'query'>): Promise<number> {
  const { rows } = await client.query<{ found: string | null }>(
    "SELECT to_regclass('slateguard.ledger_version')::text AS found",
  );
  if (!rows[0]?.found) return 0;
  const last = await client.query<{ version: number }>('SELECT MAX(version) AS version FROM slateguard.ledger_version');
  return last.rows[0]?.version ?? 0;
}

/** Makes an empty database ready for a ledger from elsewhere. Throws `StartRefused` when there is one already. */
export async function preparePostgres(ownerUrl: string, serviceUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_namespace WHERE nspname = 'slateguard'");
    if (rowCount) throw new StartRefused('The database has a ledger already. Restore into an empty one.');
    await makeRole(client, new pg.Client({ connectionString: serviceUrl }).user ?? '');
  } finally {
    await client.end();
  }
}

async function makeRole(client: pg.Client, login: string): Promise<void> {
  const role = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [SERVICE_ROLE]);
  try {
    if (role.rowCount === 0) await client.query(`CREATE ROLE ${SERVICE_ROLE} NOLOGIN`);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === '42501')
      throw new StartRefused(
        `The owner of the ledger may not make the role ${SERVICE_ROLE}. Make it first: docs/operating.md.`,
      );
    if (!DUPLICATE.includes(code ?? '')) throw error;
  }
  const member = await client.query<{ is: boolean }>('SELECT pg_has_role($1, $2, $3) AS is', [
    login,
    SERVICE_ROLE,
    'MEMBER',
  ]);
  if (!member.rows[0]?.is) await client.query(`GRANT ${SERVICE_ROLE} TO ${client.escapeIdentifier(login)}`);
}

async function step(client: pg.Client, sql: string, version: number): Promise<void> {
  await client.query('BEGIN');
  if (version === 1)
    await client.query(`CREATE SCHEMA slateguard; GRANT USAGE ON SCHEMA slateguard TO ${SERVICE_ROLE};
      CREATE TABLE slateguard.ledger_version (version INTEGER PRIMARY KEY);`);
  await client.query('SET LOCAL search_path TO slateguard');
  await client.query(sql);
  await client.query(`INSERT INTO ledger_version VALUES (${version});
    GRANT SELECT ON ledger_version TO ${SERVICE_ROLE}; REVOKE INSERT ON ledger_version FROM ${SERVICE_ROLE}`);
  await client.query('COMMIT');
}
