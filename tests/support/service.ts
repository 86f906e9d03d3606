import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LogRecord } from '../../lib/model/record.ts';
import { queryRecords } from '../../scripts/setup/query-records.ts';
import { newToken, runService } from '../../scripts/setup/run-service.ts';
import type { RunningService } from '../../scripts/setup/run-service.ts';

export type AttemptRecord = Extract<LogRecord, { type: 'slateguard.attempt' }>;

export interface TestService extends RunningService {
  /** Puts a file into its data folder, whole. */
  put(name: string, text: string): void;
  records(query?: Record<string, string>): Promise<LogRecord[]>;
  /** Waits for the first attempt record that fits; throws when none comes within the time. */
  attempt(fits: (record: AttemptRecord) => boolean, ms?: number): Promise<AttemptRecord>;
}

/** The real disclosure service on a ledger of its own, removed when it stops. */
export async function startService(over: { localSignIn?: boolean } = {}): Promise<TestService> {
  const dataDir = mkdtempSync(join(tmpdir(), 'slateguard-service-'));
  const service = await runService({ port: 0, dataDir, adminToken: newToken(), enrolmentToken: newToken(), ...over });
  const records = (query?: Record<string, string>) => queryRecords(service, query);
  return {
    ...service,
    put: (name, text) => {
      writeFileSync(join(dataDir, `${name}.new`), text);
      renameSync(join(dataDir, `${name}.new`), join(dataDir, name));
    },
    records,
    attempt: async (fits, ms = 20_000) => {
      const end = Date.now() + ms;
      for (;;) {
        const attempts = (await records({ type: 'slateguard.attempt' })) as AttemptRecord[];
        const found = attempts.find(fits);
        if (found) return found;
        if (Date.now() > end) throw new Error(`No such attempt among ${attempts.length} in the service`);
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    },
    stop: async () => {
      await service.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
