// One ledger with everything around it that can break: processes, ways, disk and database are all real.
import type { Instance } from './instance.ts';
import { openPostgresStage } from './postgres-stage.ts';
import { openSqliteStage } from './sqlite-stage.ts';

export type Database = 'sqlite' | 'postgres';

export interface FaultStage {
  kind: Database;
  /** One on SQLite, two on PostgreSQL. */
  instances: readonly Instance[];
  /** Null where no disk can be mounted. */
  disk: { fill(): Promise<void> | void; free(): void } | null;
  /** Takes a lock the service needs; gives what lets it go. */
  lock(random: () => number): Promise<() => Promise<void>>;
  /** Of PostgreSQL; null with a file, which is in the service's own process. */
  server: { kill(): Promise<void>; start(): Promise<void>; cutConnections(): Promise<void> } | null;
  close(): Promise<void>;
}

export const openFaultStage = (kind: Database): Promise<FaultStage> =>
  kind === 'sqlite' ? openSqliteStage() : openPostgresStage();
