import type { TestProject } from 'vitest/node';
import { asOwner, TEMPLATE } from './cluster.ts';
import { startInMemory } from './start-in-memory.ts';
import { migratePostgres } from '../../../service/store/postgres/migrate-postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the cluster; absent where the tests run on SQLite. */
    postgres?: string;
  }
}

/** One real PostgreSQL for all files of the project, gone when they are done. */
export default async function startCluster(project: TestProject) {
  const postgres = await startInMemory();
  await asOwner(postgres.url, 'postgres', `CREATE ROLE service_login LOGIN; CREATE DATABASE ${TEMPLATE}`);
  await migratePostgres(`${postgres.url}${TEMPLATE}`, 'service_login');
  project.provide('postgres', postgres.url);
  return () => postgres.stop();
}
