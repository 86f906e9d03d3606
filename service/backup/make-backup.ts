// A copy of everything the service cannot do without, taken while it runs.
import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Settings } from '../settings.ts';
import { StartRefused } from '../start-refused.ts';
import { entryOf, LEDGER, MANIFEST } from './manifest.ts';
import type { BackupManifest } from './manifest.ts';
import { dumpPostgres } from './postgres-tools.ts';
import { settle } from './settle.ts';

/** Beside the ledger, what an administrator or the service has put into the data folder. */
const KEPT =
  /^(?:service-key\.pem|enrolment-token|policy\.json|policy\.signed\.json|groups\.json|[\w][\w .-]*\.bundle)$/;

/** Writes into `folder`, which has to be new or empty. Throws `StartRefused` in words. */
export async function makeBackup(settings: Settings, folder: string, now: Date): Promise<BackupManifest> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (readdirSync(folder).length > 0) throw new StartRefused(`${folder} is not empty. Name a new folder.`);
  const { dataDir, databaseUrl } = settings;
  const kind = databaseUrl === null ? 'sqlite' : 'postgres';
  const ledger = join(folder, LEDGER[kind]);
  if (databaseUrl === null) copyLedger(join(dataDir, LEDGER.sqlite), ledger);
  else dumpPostgres(settings.databaseOwnerUrl ?? databaseUrl, ledger);
  const beside = readdirSync(dataDir).filter((name) => KEPT.test(name));
  if (!beside.includes('service-key.pem')) throw new StartRefused(`${dataDir} has no service-key.pem: wrong folder?`);
  for (const name of beside) copyFileSync(join(dataDir, name), join(folder, name));
  const files: BackupManifest['files'] = [];
  for (const name of [LEDGER[kind], ...beside]) {
    settle(join(folder, name));
    files.push(await entryOf(join(folder, name)));
  }
  const manifest: BackupManifest = { format: 1, at: now.toISOString(), kind, files };
  writeFileSync(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  settle(join(folder, MANIFEST));
  return manifest;
}

/** As it stood at one moment, with everything committed, whoever writes meanwhile. */
function copyLedger(from: string, to: string): void {
  if (!existsSync(from)) throw new StartRefused(`There is no ledger at ${from}.`);
  const db = new DatabaseSync(from, { readOnly: true, timeout: 5000 });
  try {
    db.prepare('VACUUM INTO ?').run(to);
  } finally {
    db.close();
  }
  assertSound(to);
}

export function assertSound(ledger: string): void {
  const db = new DatabaseSync(ledger, { readOnly: true });
  try {
    const { integrity_check: said } = db.prepare('PRAGMA integrity_check(1)').get() as { integrity_check: string };
    if (said !== 'ok') throw new StartRefused(`${ledger} is damaged: ${said}`);
  } finally {
    db.close();
  }
}
