// From a backup to a service that can be started, with everything in it checked on the way.
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkLedger } from '../evidence/check-ledger.ts';
import { growTree, sizeOf } from '../evidence/grow-tree.ts';
import { openServiceKey } from '../service-key.ts';
import type { Settings } from '../settings.ts';
import { StartRefused } from '../start-refused.ts';
import { openStore } from '../store/open-store.ts';
import { preparePostgres } from '../store/postgres/migrate-postgres.ts';
import type { Report } from '../verify/faults.ts';
import { assertSound } from './make-backup.ts';
import { BackupManifest, entryOf, LEDGER, MANIFEST } from './manifest.ts';
import { restorePostgres } from './postgres-tools.ts';
import { settle } from './settle.ts';

/** Into a data folder and a database without a ledger. Null where nothing had been recorded yet. Throws `StartRefused` in words, and then nothing is served. */
export async function restoreBackup(settings: Settings, folder: string): Promise<Report | null> {
  const { dataDir, databaseUrl } = settings;
  const { kind, files } = await checkedManifest(folder);
  if ((kind === 'sqlite') !== (databaseUrl === null))
    throw new StartRefused(`This backup is of ${kind}: ${kind === 'sqlite' ? 'unset' : 'set'} DATABASE_URL.`);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  for (const { name } of files)
    if (existsSync(join(dataDir, name)))
      throw new StartRefused(`${join(dataDir, name)} is there. Move it aside first.`);
  const ledger = LEDGER[kind];
  if (databaseUrl === null) assertSound(join(folder, ledger));
  else {
    const owner = settings.databaseOwnerUrl ?? databaseUrl;
    await preparePostgres(owner, databaseUrl);
    restorePostgres(owner, join(folder, ledger));
  }
  // The ledger comes last: a folder with half of it is not taken for a service.
  for (const { name } of files.toSorted((a) => (a.name === ledger ? 1 : -1))) {
    if (name === LEDGER.postgres) continue;
    copyFileSync(join(folder, name), join(dataDir, name));
    settle(join(dataDir, name));
  }
  return verifyRestored(settings);
}

async function checkedManifest(folder: string): Promise<BackupManifest> {
  const text = existsSync(join(folder, MANIFEST)) ? readFileSync(join(folder, MANIFEST), 'utf8') : '';
  const { data } = BackupManifest.safeParse(parsed(text));
  if (!data) throw new StartRefused(`${folder} has no ${MANIFEST} of a backup.`);
  for (const file of data.files) {
    const path = join(folder, file.name);
    const isSame = existsSync(path) && (await entryOf(path)).sha256 === file.sha256;
    if (!isSame) throw new StartRefused(`${path} is not as it was backed up. Use another backup.`);
  }
  return data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The whole evidence as an auditor would check it, and what is kept beside it. */
async function verifyRestored(settings: Settings): Promise<Report | null> {
  const now = () => new Date();
  const store = await openStore(settings);
  try {
    const key = await openServiceKey(settings.dataDir, store, now);
    await growTree(store);
    if ((await sizeOf(store)) === 0) return null;
    return await checkLedger({ store, key, now });
  } finally {
    await store.close();
  }
}
