import { runService } from '../../../scripts/setup/run-service.ts';
import type { ServiceOptions } from '../../../scripts/setup/run-service.ts';
import { openGate } from './gate.ts';
import type { Gate } from './gate.ts';

/** A process of the service, and the ways to it and from it to its database. */
export interface Instance {
  /** Between the devices and it. */
  gate: Gate;
  /** Between it and PostgreSQL; null with a file. */
  toDatabase: Gate | null;
  /** Where devices find it, however often it is started. */
  origin: string;
  /** Past the gate. */
  endpoint(): string;
  kill(): Promise<void>;
  restart(): Promise<void>;
  close(): Promise<void>;
}

export const TOKENS = { adminToken: 'a'.repeat(24), enrolmentToken: 'e'.repeat(24) };

/** `databaseUrl` is given the port under which the database is to be found. */
export async function openInstance(
  dataDir: string,
  database: { port: number; url(port: number): string } | null,
): Promise<Instance> {
  const toDatabase = database && (await openGate());
  if (toDatabase) toDatabase.leadTo(database.port);
  const databaseUrl = toDatabase ? database.url(toDatabase.port) : undefined;
  const options: ServiceOptions = { port: 0, dataDir, ...TOKENS, databaseUrl };
  const gate = await openGate();
  let running = await runService(options);
  const lead = (): void => gate.leadTo(Number(new URL(running.endpoint).port));
  lead();
  return {
    gate,
    toDatabase,
    origin: `http://127.0.0.1:${gate.port}`,
    endpoint: () => running.endpoint,
    kill: () => running.kill(),
    restart: async () => {
      running = await runService(options);
      lead();
    },
    close: async () => {
      await running.stop();
      await Promise.all([gate.close(), toDatabase?.close()]);
    },
  };
}
