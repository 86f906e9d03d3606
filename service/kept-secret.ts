import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { StartRefused } from './start-refused.ts';

/** Reads a secret from `path`, or makes one there that only this account can read, on disk before it is used. */
export function keptSecret(
  path: string,
  make: () => string,
  { mayMake = true } = {},
): { secret: string; made: boolean } {
  const kept = readIfThere(path);
  if (kept !== null) return { secret: kept, made: false };
  if (!mayMake) throw new StartRefused(`${path} is missing, and the ledger beside it needs it. Restore it.`);
  const secret = make();
  writeWhole(path, secret);
  return { secret, made: true };
}

function readIfThere(path: string): string | null {
  try {
    const text = readFileSync(path, 'utf8').trim();
    if (text) return text;
    throw new StartRefused(`${path} is empty. Restore it, or remove it to have a new one made.`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Under another name first: a crash halfway leaves no half secret. */
function writeWhole(path: string, text: string): void {
  const draft = `${path}.new`;
  const file = openSync(draft, 'w', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
}
