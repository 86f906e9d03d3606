import { execFile, spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { findProgram } from './find-program.ts';

const DEBIAN = '/usr/lib/postgresql';

/** Folder of the server's programs, or null. `POSTGRES_BIN` overrules the search. */
export function findPostgres(): string | null {
  if (process.env.POSTGRES_BIN)
    return existsSync(join(process.env.POSTGRES_BIN, 'postgres')) ? process.env.POSTGRES_BIN : null;
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const debian = versions.map((version) => join(DEBIAN, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')));
  return debian ?? findProgram(['initdb'])?.replace(/\/initdb$/, '') ?? null;
}

/** Makes sure PostgreSQL is there; on Debian as root by installing it, elsewhere by saying what is missing and leaving. */
export function ensurePostgres(): void {
  if (findPostgres()) return;
  if (process.getuid?.() === 0 && findProgram(['apt-get'])) {
    process.stderr.write('Installing postgresql\n');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const options = { env, stdio: ['ignore', 'ignore', 2] as ['ignore', 'ignore', number] };
    spawnSync('apt-get', ['update', '-q'], options);
    spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'postgresql'], options);
  }
  if (findPostgres()) return;
  process.stderr.write(
    'Missing: PostgreSQL. Install it ("sudo apt-get install postgresql" on Debian) or name its folder with POSTGRES_BIN=…\n',
  );
  process.exit(1);
}

export interface Postgres {
  /** As its superuser, without a database in it: `postgres://…/`. */
  url: string;
  /** Where its files are. */
  data: string;
  /** As if the power went, and up again on the same folder. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Stops it and removes its folder. */
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as root: then it is somebody who owns nothing else. */
function account(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string, name: string) => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout);
  const name = spawnSync('id', ['-u', 'postgres']).status === 0 ? 'postgres' : 'nobody';
  return { uid: id('-u', name), gid: id('-g', name) };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const ended = (child: ChildProcess): Promise<unknown> =>
  child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : new Promise((r) => child.once('exit', r));

/** A cluster of its own in a temporary folder, on a loopback port; `within` which folder, when that matters. */
export async function startPostgres(within = tmpdir()): Promise<Postgres> {
  const bin = findPostgres();
  if (!bin) throw new Error('PostgreSQL is missing');
  const who = account();
  const folder = mkdtempSync(join(within, 'slateguard-postgres-'));
  if (who.uid !== undefined) chownSync(folder, who.uid, who.gid!);
  const data = join(folder, 'data');
  const init = ['-D', data, '-U', 'owner', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  const made = spawnSync(join(bin, 'initdb'), init, { ...who, cwd: folder, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: folder,
    max_connections: 60,
    shared_buffers: '32MB',
  };
  const args = ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  let server: ChildProcess;
  const start = async () => {
    server = spawn(join(bin, 'postgres'), args, { ...who, cwd: folder, stdio: 'ignore' });
    await untilReady(server, join(bin, 'pg_isready'), port);
  };
  await start();
  const end = async (signal: NodeJS.Signals) => {
    server.kill(signal);
    await ended(server);
  };
  return {
    url: `postgres://owner@127.0.0.1:${port}/`,
    data,
    start,
    // SIGQUIT: no checkpoint, no goodbye, and none of its own processes left behind.
    kill: () => end('SIGQUIT'),
    stop: async () => {
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const run = promisify(execFile);

/** A minute: after a kill it goes through its whole folder first. */
const TRIES = 600;

async function untilReady(server: ChildProcess, isReady: string, port: number): Promise<void> {
  for (let tries = 0; tries < TRIES && server.exitCode === null; tries++) {
    const asked = run(isReady, ['-h', '127.0.0.1', '-p', String(port), '-U', 'owner']);
    if (
      await asked.then(
        () => true,
        () => false,
      )
    )
      return;
    await pause(100);
  }
  throw new Error(`PostgreSQL did not start (${server.exitCode ?? 'not ready in time'})`);
}
