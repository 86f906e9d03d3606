import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import type { BrowserContext, Page, Worker } from 'playwright-core';
import { browserPath } from '../../scripts/setup/browsers.ts';
import { extensionId } from '../../scripts/setup/extension.ts';
import { featuresOff } from './features-off.ts';
import { managedChromium } from './managed-policy.ts';
import type { Installation } from './browser-policies.ts';
import type { Policy } from './policy.ts';

export interface ChromiumOptions {
  /** Port of the page server: every host but 127.0.0.1 leads there. Null: the real network. */
  port: number | null;
  /** Built extension, or null for a browser without one. */
  extension: string | null;
  /** Loads that folder as it lies, rather than a copy: for a profile that is opened again. */
  inPlace?: boolean;
  policy?: Policy;
  /** The administrator's policy brings the extension in; `extension` is null then. Needs `policy`. */
  installation?: Installation;
  /** Profile to use and keep; otherwise a fresh one, removed at the end. */
  profile?: string;
  headless?: boolean;
}

export interface Chromium {
  context: BrowserContext;
  id: string | null;
  /** Whether the policy lies where an administrator would put it, rather than in the extension's storage. */
  managed: boolean;
  open(url: string): Promise<Page>;
  /** The extension's service worker, started if it sleeps. */
  worker(): Promise<Worker>;
  applyPolicy(policy: Policy): Promise<void>;
  close(): Promise<void>;
}

/** Makes the page server every host there is. */
export const elsewhere = (port: number): string[] => [
  '--ignore-certificate-errors',
  '--disable-quic',
  `--host-resolver-rules=MAP * 127.0.0.1:${port},EXCLUDE 127.0.0.1,EXCLUDE localhost`,
];

const args = ({ port, headless = true, installation }: ChromiumOptions, extension: string | null): string[] => [
  ...(headless ? ['--headless=new', '--disable-gpu'] : []),
  // Chromium refuses to sandbox for root; pages of the test server need no sandbox.
  ...(port !== null || process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--no-first-run',
  featuresOff,
  // Without it nothing is fetched in the background, an administrator's extensions included.
  ...(installation ? [] : ['--disable-background-networking']),
  '--disable-component-update',
  '--disable-sync',
  '--lang=en-GB',
  ...(port === null ? [] : elsewhere(port)),
  ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
];

/** Arguments of Playwright's that would keep our extension out. */
const leftOut = ['--disable-extensions'];
const forInstallation = ['--disable-background-networking', '--disable-component-extensions-with-background-pages'];

const temporary = (name: string): string => mkdtempSync(join(tmpdir(), `slateguard-${name}-`));

/** A copy, so that a build meanwhile does not pull the extension from under a running browser. */
export function ownCopy(extension: string | null): string | null {
  if (!extension) return null;
  if (!existsSync(join(extension, 'manifest.json'))) throw new Error(`No built extension in ${extension}`);
  const copy = temporary('extension');
  cpSync(extension, copy, { recursive: true });
  return copy;
}

const findWorker = (context: BrowserContext): Worker | undefined =>
  context.serviceWorkers().find((worker) => worker.url().startsWith('chrome-extension://'));

/** Fetched and unpacked first where a policy brings it in. */
const WORKER_MS = 30_000;

const workerOf = async (context: BrowserContext): Promise<Worker> =>
  findWorker(context) ?? (await context.waitForEvent('serviceworker', { timeout: WORKER_MS }));

/** Writes a policy where a development install reads one. */
async function seedPolicy(context: BrowserContext, policy: Policy): Promise<void> {
  const worker = await workerOf(context);
  await worker.evaluate(
    async (text) => chrome.storage.local.set({ 'policy.development': text }),
    JSON.stringify(policy),
  );
}

/** Generous on a busy machine; a start that takes longer has hung. */
const START_MS = 45_000;

/** Chromium hangs in its start now and then when processors are short: a second try is quicker than waiting it out. */
function started(profile: string, options: Parameters<typeof chromium.launchPersistentContext>[1]) {
  const start = () => chromium.launchPersistentContext(profile, { ...options, timeout: START_MS });
  return start().catch(() => {
    // The one that hung was killed, and its lock would keep the next one out.
    rmSync(join(profile, 'SingletonLock'), { force: true });
    return start();
  });
}

/**
 * Asked while its network service starts, Chromium may never answer, and Playwright waits for it: so not as part of the
 * start, and again when no answer comes.
 */
async function allowClipboard(context: BrowserContext, tries = 5): Promise<void> {
  const granted = context.grantPermissions(['clipboard-read', 'clipboard-write']).then(() => true);
  const answered = await Promise.race([granted, sleep(2000, false)]);
  if (answered) return;
  if (tries === 1) throw new Error('Chromium does not say that the clipboard may be used');
  await allowClipboard(context, tries - 1);
}

/** Starts Chromium with the extension and its policy, at real host names answered by the page server. */
export async function launchChromium(options: ChromiumOptions): Promise<Chromium> {
  const { port } = options;
  const extension = options.inPlace ? options.extension : ownCopy(options.extension);
  const profile = options.profile ?? temporary('profile');
  const { installation = null } = options;
  const knownId = installation?.shelf.chromiumId ?? (extension ? extensionId(extension) : null);
  const executable = browserPath('chromium');
  const managed =
    options.policy && knownId
      ? managedChromium(executable, knownId, options.policy, port !== null, installation)
      : null;
  if (installation && !managed) throw new Error("No mount namespace to keep an administrator's policy in");
  const context = await started(profile, {
    executablePath: managed?.executable ?? executable,
    headless: false,
    ignoreHTTPSErrors: port !== null,
    ignoreDefaultArgs: [...leftOut, ...(installation ? forInstallation : [])],
    viewport: options.headless === false ? null : { width: 1280, height: 900 },
    args: args(options, extension),
  });
  if (port !== null) await allowClipboard(context);
  if (options.policy && extension && !managed) await seedPolicy(context, options.policy);
  if (extension || installation) await workerOf(context);
  return {
    context,
    id: knownId ?? (extension ? new URL((await workerOf(context)).url()).host : null),
    managed: managed !== null,
    open: async (url) => {
      const page = await context.newPage();
      await page.goto(url, { waitUntil: 'load' });
      return page;
    },
    worker: () => workerOf(context),
    applyPolicy: async (policy) => (managed ? managed.apply(policy) : seedPolicy(context, policy)),
    close: async () => {
      await context.close();
      managed?.remove();
      if (!options.profile) rmSync(profile, { recursive: true, force: true });
      if (extension && !options.inPlace) rmSync(extension, { recursive: true, force: true });
    },
  };
}
