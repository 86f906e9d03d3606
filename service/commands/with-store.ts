import { mkdirSync, realpathSync } from 'node:fs';
import { readSettings } from '../settings.ts';
import type { Settings } from '../settings.ts';
import { openStore } from '../store/open-store.ts';
import type { RowStore } from '../store/rows.ts';

/** The ledger the service's environment names, for one command. A running service does not mind. */
export async function withStore<T>(
  env: NodeJS.ProcessEnv,
  work: (store: RowStore, settings: Settings) => Promise<T>,
): Promise<T> {
  const settings = readSettings(env);
  mkdirSync(settings.dataDir, { recursive: true, mode: 0o700 });
  const store = await openStore({ ...settings, dataDir: realpathSync(settings.dataDir) });
  try {
    return await work(store, settings);
  } finally {
    await store.close();
  }
}
