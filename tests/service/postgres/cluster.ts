import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A migrated ledger with nothing in it. */
export const TEMPLATE = 'empty_ledger';

/** Runs statements as the superuser of a cluster, one after the other. */
export async function asOwner(cluster: string, database: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: cluster + database });
  client.on('error', () => undefined);
  await client.connect();
  try {
    for (const statement of sql.split(/;\s*/)) if (statement) await client.query(statement);
  } finally {
    await client.end();
  }
}

export interface TestDatabase {
  name: string;
  /** As the service signs in: neither owner nor superuser. */
  databaseUrl: string;
  databaseOwnerUrl: string;
  drop(): Promise<void>;
}

/** A ledger of its own in the cluster; `template`: as that one is, to which nobody is connected. */
export async function newDatabase(cluster: string, template = TEMPLATE): Promise<TestDatabase> {
  const name = `ledger_${randomBytes(6).toString('hex')}`;
  await asOwner(cluster, 'postgres', `CREATE DATABASE ${name} TEMPLATE ${template}`);
  return {
    name,
    databaseUrl: `${cluster.replace('owner@', 'service_login@')}${name}`,
    databaseOwnerUrl: cluster + name,
    drop: () => asOwner(cluster, 'postgres', `DROP DATABASE ${name} WITH (FORCE)`),
  };
}
