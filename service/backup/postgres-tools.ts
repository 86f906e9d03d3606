// PostgreSQL's own tools; they come with it. `PG_BIN` names their folder where they are not on the path.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { StartRefused } from '../start-refused.ts';

/** A password is handed over where other people on the machine do not see it. */
function apart(url: string): { address: string; env: NodeJS.ProcessEnv } {
  const [, before, password, after] = /^([^/]+:\/\/[^/:@]*):([^@/]*)@(.*)$/.exec(url) ?? [];
  if (password === undefined) return { address: url, env: process.env };
  return { address: `${before}@${after}`, env: { ...process.env, PGPASSWORD: decodeURIComponent(password) } };
}

function run(tool: 'pg_dump' | 'pg_restore', url: string, args: readonly string[]): void {
  const { address, env } = apart(url);
  const program = process.env.PG_BIN ? join(process.env.PG_BIN, tool) : tool;
  const done = spawnSync(program, [`--dbname=${address}`, ...args], { env, encoding: 'utf8' });
  if (done.error) throw new StartRefused(`${program} is needed, and could not be run. Set PG_BIN to its folder.`);
  if (done.status !== 0) throw new StartRefused(`${tool}: ${done.stderr.trim().split('\n')[0]}`);
}

export const dumpPostgres = (url: string, file: string): void =>
  run('pg_dump', url, ['--format=custom', '--schema=slateguard', '--no-owner', `--file=${file}`]);

/** All of it or nothing. */
export const restorePostgres = (url: string, file: string): void =>
  run('pg_restore', url, ['--single-transaction', '--exit-on-error', '--no-owner', file]);
