import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { browserPath } from '../../scripts/setup/browsers.ts';
import { inRoot } from '../../scripts/setup/root.ts';
import { featuresOff } from './features-off.ts';
import type { LogPage } from './log-page.ts';

const temporary = (name: string): string => mkdtempSync(join(tmpdir(), `slateguard-${name}-`));

/** A small extension whose page holds the real log and delivery: real IndexedDB, `storage.local` and alarms. */
export async function buildLogExtension(): Promise<string> {
  const folder = temporary('log-extension');
  await build({
    entryPoints: [inRoot('tests', 'support', 'log-page.ts')],
    outfile: join(folder, 'page.js'),
    bundle: true,
    format: 'esm',
    target: 'chrome130',
    logLevel: 'silent',
  });
  const manifest = {
    manifest_version: 3,
    name: 'Log bench',
    version: '1',
    permissions: ['storage', 'unlimitedStorage', 'alarms'],
    host_permissions: ['http://127.0.0.1/*'],
    background: { service_worker: 'worker.js' },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  // With a listener the worker starts, which is how the test learns the id.
  writeFileSync(join(folder, 'worker.js'), 'chrome.runtime.onStartup.addListener(() => undefined)');
  writeFileSync(
    join(folder, 'page.html'),
    '<!doctype html><title>Log</title><script type="module" src="page.js"></script>',
  );
  return folder;
}

export interface LogBrowser {
  /** Calls a lever of the page. */
  call<K extends keyof LogPage>(name: K, ...args: Parameters<LogPage[K]>): Promise<Awaited<ReturnType<LogPage[K]>>>;
  /** Keys of the records this browser acknowledged so far. */
  acked: Set<string>;
  /** As if the power went. */
  kill(): Promise<void>;
}

export interface LogProfile {
  path: string;
  /** Folder of the extension's IndexedDB. */
  database(): string;
  remove(): void;
}

export function newProfile(): LogProfile {
  const path = temporary('log-profile');
  const folder = join(path, 'Default', 'IndexedDB');
  return {
    path,
    database: () =>
      join(
        folder,
        readdirSync(folder).find((name) => /^chrome-extension_.*leveldb$/.test(name))!,
      ),
    remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** Starts Chromium on the profile as a process of our own, so that it can be killed as a whole. */
export async function openLogBrowser(extension: string, profile: LogProfile): Promise<LogBrowser> {
  const portFile = join(profile.path, 'DevToolsActivePort');
  mkdirSync(profile.path, { recursive: true });
  rmSync(portFile, { force: true });
  const args = [
    ...['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-component-update'],
    ...['--disable-sync', featuresOff, '--remote-debugging-port=0', `--user-data-dir=${profile.path}`],
    ...[`--disable-extensions-except=${extension}`, `--load-extension=${extension}`, 'about:blank'],
  ];
  const child = spawn(browserPath('chromium'), args, { detached: true, stdio: 'ignore' });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const kill = async () => {
    process.kill(-child.pid!, 'SIGKILL');
    await gone;
    await sleep(100);
  };
  try {
    return await connect(portFile, kill);
  } catch (error) {
    await kill();
    throw error;
  }
}

/** The file is there a moment before anything stands in it. */
async function portIn(portFile: string): Promise<string> {
  for (let tries = 0; tries < 300; tries++) {
    const [port = ''] = existsSync(portFile) ? readFileSync(portFile, 'utf8').split('\n') : [];
    if (/^\d+$/.test(port)) return port;
    await sleep(100);
  }
  throw new Error('The browser does not say where it listens');
}

async function connect(portFile: string, kill: () => Promise<void>): Promise<LogBrowser> {
  const port = await portIn(portFile);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const context = browser.contexts()[0]!;
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 15_000 }));
  const page = await context.newPage();
  const acked = new Set<string>();
  await page.exposeFunction('acked', (key: string) => void acked.add(key));
  await page.goto(`chrome-extension://${new URL(worker.url()).host}/page.html`);
  return {
    acked,
    call: (name, ...args) => callPage(page, name, args),
    async kill() {
      await kill();
      await browser.close().catch(() => undefined);
    },
  };
}

function callPage<K extends keyof LogPage>(page: Page, name: K, args: unknown[]) {
  return page.evaluate(
    ([name, args]) =>
      (globalThis as unknown as { bench: Record<string, (...a: unknown[]) => unknown> }).bench[name]!(...args),
    [name, args] as const,
  ) as Promise<Awaited<ReturnType<LogPage[K]>>>;
}
