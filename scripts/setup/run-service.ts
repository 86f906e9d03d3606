import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { inRoot } from './root.ts';

export interface ServiceOptions {
  /** 0 for any free one. */
  port: number;
  dataDir?: string;
  /** PostgreSQL; left out: a file in the data folder. */
  databaseUrl?: string;
  adminToken: string;
  enrolmentToken: string;
  /** People sign in with codes from the command line. */
  localSignIn?: boolean;
}

export interface RunningService {
  /** `http://127.0.0.1:PORT` */
  endpoint: string;
  adminToken: string;
  enrolmentToken: string;
  /** What it wrote so far, for failure messages. */
  output(): string;
  /** Runs one of the service's commands beside it; what it prints. */
  command(...args: string[]): string;
  stop(): Promise<void>;
  /** As if the power went. */
  kill(): Promise<void>;
}

export const newToken = (): string => randomBytes(24).toString('base64url');

/** Against hanging only: on a busy machine a second of work takes twenty. */
const START_MS = 60_000;

function untilListening(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`The disclosure service ${why}\n${output()}`));
    const timer = setTimeout(() => fail(`did not start within ${START_MS / 1000} s`), START_MS);
    child.once('exit', (code) => fail(`stopped with ${code}`));
    child.stdout?.on('data', () => {
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(output()) ?? [];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}

const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()));

const node = inRoot('node_modules', '.bin', 'node');
const main = inRoot('service', 'main.ts');
/** Compiled once, not at every start. */
const NODE_COMPILE_CACHE = inRoot('.cache', 'compiled');

const runBeside = (args: readonly string[], env: NodeJS.ProcessEnv): string =>
  execFileSync(node, [main, ...args], { env, encoding: 'utf8', stdio: 'pipe' }).trim();

/** Starts the disclosure service as its own process and waits until it answers. */
export async function runService(options: ServiceOptions): Promise<RunningService> {
  const env = {
    NODE_COMPILE_CACHE,
    ...process.env,
    HOST: '127.0.0.1',
    PORT: String(options.port),
    ADMIN_TOKEN: options.adminToken,
    ENROLMENT_TOKEN: options.enrolmentToken,
    ...(options.localSignIn ? { LOCAL_SIGN_IN: '1' } : {}),
    ...(options.dataDir ? { DATA_DIR: options.dataDir } : {}),
    ...(options.databaseUrl ? { DATABASE_URL: options.databaseUrl } : {}),
  };
  const child = spawn(node, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  const output = () => Buffer.concat(chunks).toString();
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended(child);
  };
  const endpoint = await untilListening(child, output);
  return {
    endpoint,
    adminToken: options.adminToken,
    enrolmentToken: options.enrolmentToken,
    output,
    command: (...args) => runBeside(args, { ...env, PORT: new URL(endpoint).port }),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}
