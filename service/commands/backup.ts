import { resolve } from 'node:path';
import { makeBackup } from '../backup/make-backup.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { readSettings } from '../settings.ts';
import { StartRefused } from '../start-refused.ts';
import { assertFree } from '../store/hold-data-dir.ts';
import { reportLines } from '../verify/report-lines.ts';

/** While the service runs, or not. */
export async function backup([folder, ...more]: string[], env: NodeJS.ProcessEnv): Promise<string> {
  if (folder === undefined || more.length > 0) throw new StartRefused('backup FOLDER');
  const { kind, files } = await makeBackup(readSettings(env), resolve(folder), new Date());
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return `${files.length} files of a ledger in ${kind}, ${bytes} bytes, in ${resolve(folder)}. It holds the service's key: keep it as you keep that.`;
}

/** Into a place without a ledger, with the service stopped. */
export async function restore([folder, ...more]: string[], env: NodeJS.ProcessEnv): Promise<string> {
  if (folder === undefined || more.length > 0) throw new StartRefused('restore FOLDER');
  const settings = readSettings(env);
  assertFree(settings.dataDir);
  const report = await restoreBackup(settings, resolve(folder));
  const done = `Restored into ${settings.dataDir}. Start the service.`;
  if (!report) return `Nothing had been recorded yet.\n${done}`;
  const said = reportLines(report, { name: folder, isPinned: true }).join('\n');
  if (!report.whole) throw new StartRefused(`${said}\nRestored, and not whole: look into it before you serve it.`);
  return `${said}\n${done}`;
}
