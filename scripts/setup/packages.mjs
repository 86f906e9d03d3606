// A fresh clone has no packages: every command installs what the lock file names before it starts.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const stampFile = (folder) => join(folder, 'node_modules', '.lock-stamp');
const lockStamp = (folder) =>
  createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
const readStamp = (folder) => {
  try {
    return readFileSync(stampFile(folder), 'utf8');
  } catch {
    return null;
  }
};

/** Whether what npm says it installed is what the lock file asks for (somebody ran `npm install` by hand). */
function matchesInstalled(folder) {
  const hidden = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const installed = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    return path in installed ? installed[path].version === version : optional === true;
  });
}

/** Installs a folder's packages when they are missing or not those of its lock file. Quiet on stdout. */
export function ensurePackages(folder) {
  const stamp = lockStamp(folder);
  if (readStamp(folder) === stamp) return;
  if (!matchesInstalled(folder)) {
    process.stderr.write(`Installing packages (${join(folder, 'package-lock.json')})\n`);
    const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: folder,
      stdio: ['ignore', 2, 2],
    });
    if (npm.status !== 0) throw new Error(`npm ci failed in ${folder}; it needs npm and the network`);
  }
  writeFileSync(stampFile(folder), stamp);
}
