import { spawnSync } from 'node:child_process';
import { root } from '../setup/root.ts';

const git = (...args: string[]): string | null => {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
};

/** The commit the folder is at, or null: no checkout, or one with changes of its own. */
export const cleanCommit = (): string | null => (git('status', '--porcelain') === '' ? git('rev-parse', 'HEAD') : null);
