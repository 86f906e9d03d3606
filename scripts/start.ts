// Everything a new colleague needs to see it work: the build, the service, a browser with the extension in it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '../tests/support/chromium.ts';
import type { Chromium } from '../tests/support/chromium.ts';
import { servePages } from '../tests/support/serve-pages.ts';
import { policyInForce } from '../tests/support/session.ts';
import { ensureBrowsers } from './setup/browsers.ts';
import { buildExtension } from './setup/extension.ts';
import { ensurePages } from './setup/pages.ts';
import { playOnce } from './setup/play-once.ts';
import { inRoot } from './setup/root.ts';
import { buildReviewPages } from './setup/review-pages.ts';
import { newToken, runService } from './setup/run-service.ts';
import type { RunningService } from './setup/run-service.ts';
import { startPolicy } from './setup/start-policy.ts';

const once = process.argv.includes('--once');
const port = Number(process.env.PORT ?? 8787);
const display = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY) || process.platform !== 'linux';

const say = (line: string): void => console.log(line);
/** Undone in reverse, whatever happens. */
const undo: (() => Promise<unknown> | void)[] = [];

async function startService(): Promise<RunningService> {
  const dataDir = once ? mkdtempSync(join(tmpdir(), 'slateguard-once-')) : undefined;
  if (dataDir) undo.push(() => rmSync(dataDir, { recursive: true, force: true }));
  const tokens = { adminToken: newToken(), enrolmentToken: newToken(), localSignIn: true };
  const options = { ...tokens, ...(dataDir ? { dataDir } : {}) };
  // Played once, it matters that it works, not where.
  const service = await runService({ ...options, port }).catch((error: unknown) => {
    if (!once) throw error;
    return runService({ ...options, port: 0 });
  });
  undo.push(() => service.stop());
  say(`Disclosure service on ${service.endpoint}`);
  say(
    `  to read the records: curl -H 'Authorization: Bearer ${service.adminToken}' '${service.endpoint}/v1/records?limit=20'`,
  );
  const roles = ['reviewer', 'exporter'].flatMap((role) => ['--role', role]);
  const link = service.command('sign-in', 'Production office', ...roles);
  say(`  to sign in as its reviewer, once and within a quarter of an hour: ${link}`);
  return service;
}

async function openBrowser(extension: string, service: RunningService, pages: number | null): Promise<Chromium> {
  const headless = once || !display;
  const profile = once ? {} : { profile: inRoot('.cache', 'start-profile') };
  const policy = startPolicy(service);
  const browser = await launchChromium({ port: pages, extension, policy, headless, ...profile });
  undo.push(() => browser.close());
  await policyInForce(browser, policy.revision);
  const how = browser.managed ? 'by managed policy' : 'by a development policy';
  say(`Chromium${headless ? ' (headless)' : ''} with the extension ${browser.id}, policy in force ${how}`);
  return browser;
}

async function play(extension: string, service: RunningService): Promise<void> {
  await ensurePages();
  const server = await servePages();
  undo.push(() => server.close());
  const browser = await openBrowser(extension, service, server.port);
  await playOnce(browser, server, service, say);
}

async function stay(extension: string, service: RunningService): Promise<void> {
  const browser = await openBrowser(extension, service, null);
  await browser.open(`chrome-extension://${browser.id}/welcome.html`);
  if (display) {
    say(
      'Ready. In that browser, open chatgpt.com and paste a page of script: the panel asks, the service gets the record.',
    );
    say('Ctrl+C, or closing the browser, ends it.');
  } else {
    say('Ready, but there is no display: the browser runs where nobody can see it.');
    say('To watch the main job played through step by step: npm start -- --once');
    say('Ctrl+C ends it.');
  }
  await new Promise<void>((resolve) => {
    browser.context.once('close', () => resolve());
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}

async function main(): Promise<void> {
  ensureBrowsers(['chromium']);
  say('Building the extension and the reviewing pages');
  const extension = buildExtension('chromium');
  await buildReviewPages();
  const service = await startService();
  await (once ? play : stay)(extension, service);
}

try {
  await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
for (const step of undo.reverse()) await Promise.resolve(step()).catch(() => undefined);
