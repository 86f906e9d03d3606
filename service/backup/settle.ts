import { chmodSync, closeSync, fsyncSync, openSync } from 'node:fs';

/** On disk, and readable by this account only. */
export function settle(path: string): void {
  chmodSync(path, 0o600);
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
