import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';
import { browserPath } from '../../scripts/setup/browsers.ts';
import { call, command } from './firefox-protocol.ts';
import { managedFirefox } from './managed-firefox.ts';
import type { Installation } from './browser-policies.ts';
import type { Policy } from './policy.ts';

export const FIREFOX_ID = 'guard@slateguard.example';
/** Host part of the extension's own pages; Firefox would draw another one for every profile. */
const UUID = '5b1c5a1e-3f0d-4f0e-9a55-51a7e6a2d001';

export interface FirefoxOptions {
  /** Port of the page server: every host leads there. */
  port: number;
  /** Built extension, or null for a browser without one. */
  extension: string | null;
  policy?: Policy;
  /** The administrator's policy brings the extension in; `extension` is null then. Needs `policy`. */
  installation?: Installation;
  /** Preferences of about:config beside our own. */
  preferences?: Record<string, unknown>;
  /** Profile to use and keep; otherwise a fresh one, removed at the end. */
  profile?: string;
}

export interface Firefox {
  browser: Browser;
  /** Whether the policy lies where an administrator would put it, rather than in the extension's storage. */
  managed: boolean;
  open(url: string): Promise<Page>;
  /** Runs a function, given as source text, in a page of the extension's own and returns its value. */
  inExtension<T>(functionDeclaration: string): Promise<T>;
  /** The same page for several of them. */
  extensionPage(): Promise<ExtensionPage>;
  /** Has the browser ask for a newer version now, as it does by itself once a day, and install what it finds. */
  update(): Promise<void>;
  close(): Promise<void>;
}

const preferences = (port: number): Record<string, unknown> => ({
  'network.dns.forceResolve': '127.0.0.1',
  'network.socket.forcePort': `443=${port}`,
  'network.trr.mode': 5,
  'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: UUID }),
  // The clipboard of a headless browser is its own; pages of the tests may put things there.
  'dom.events.testing.asyncClipboard': true,
  'intl.accept_languages': 'en-GB, en',
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
});

/** What stands in for Mozilla's signature and for https, which a package of a test has not. */
const forInstallation = { 'xpinstall.signatures.required': false, 'extensions.checkUpdateSecurity': false };

/** A copy, so that a build meanwhile does not pull the extension from under a running browser. */
function ownCopy(extension: string | null): string | null {
  if (!extension) return null;
  if (!existsSync(join(extension, 'manifest.json'))) throw new Error(`No built extension in ${extension}`);
  const copy = mkdtempSync(join(tmpdir(), 'slateguard-extension-'));
  cpSync(extension, copy, { recursive: true });
  return copy;
}

async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: 'load' });
  return page;
}

/** A page of the extension's own, to run functions in, given as source text. */
export interface ExtensionPage {
  run<T>(functionDeclaration: string): Promise<T>;
  close(): Promise<void>;
}

async function openExtensionPage(browser: Browser): Promise<ExtensionPage> {
  const { context } = await command<{ context: string }>(browser, 'browsingContext.create', {
    type: 'tab',
    background: true,
  });
  const run = <T>(source: string): Promise<T> => call<T>(browser, context, source, [], null);
  // These pages move the tab to another process; waiting for their load event would be waiting for ever.
  const url = `moz-extension://${UUID}/popup.html`;
  await command(browser, 'browsingContext.navigate', { context, url, wait: 'none' });
  for (let i = 0; i < 100; i++) {
    if (await run<boolean>('() => "browser" in globalThis').catch(() => false)) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { run, close: async () => void (await command(browser, 'browsingContext.close', { context })) };
}

/** Runs a function in such a page and returns its value. */
async function inExtension<T>(browser: Browser, functionDeclaration: string): Promise<T> {
  const page = await openExtensionPage(browser);
  try {
    return await page.run<T>(functionDeclaration);
  } finally {
    await page.close();
  }
}

/** Writes a policy where a development install reads one. */
const seedPolicy = (browser: Browser, policy: Policy): Promise<unknown> => {
  const text = JSON.stringify(JSON.stringify(policy));
  return inExtension(browser, `() => browser.storage.local.set({ 'policy.development': ${text} })`);
};

const findUpdate = `async () => {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const addon = await AddonManager.getAddonByID('${FIREFOX_ID}');
  const install = await new Promise((resolve) => {
    const found = { onUpdateAvailable: (_, update) => resolve(update), onUpdateFinished: () => resolve(null) };
    addon.findUpdates(found, AddonManager.UPDATE_WHEN_USER_REQUESTED);
  });
  await install?.install();
}`;

/** Runs among the browser's own scripts, where its add-on manager is. */
async function update(browser: Browser): Promise<void> {
  const { contexts } = await command<{ contexts: { context: string }[] }>(browser, 'browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  await call(browser, contexts[0]!.context, findUpdate, [], null);
}

/** Starts Firefox with the extension and its policy, at real host names answered by the page server. */
export async function launchFirefox(options: FirefoxOptions): Promise<Firefox> {
  const extension = ownCopy(options.extension);
  const executable = browserPath('firefox');
  const { installation = null } = options;
  const managed = options.policy ? managedFirefox(executable, FIREFOX_ID, options.policy, installation) : null;
  if (installation && !managed) throw new Error("No mount namespace to keep an administrator's policy in");
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: managed?.executable ?? executable,
    headless: true,
    // The extension's own pages are off limits to automation otherwise.
    args: ['-remote-allow-system-access'],
    acceptInsecureCerts: true,
    defaultViewport: { width: 1280, height: 900 },
    ...(options.profile ? { userDataDir: options.profile } : {}),
    extraPrefsFirefox: {
      ...preferences(options.port),
      ...(installation ? forInstallation : {}),
      ...options.preferences,
    },
  });
  if (extension) await browser.installExtension(extension);
  if (options.policy && extension && !managed) await seedPolicy(browser, options.policy);
  return {
    browser,
    managed: managed !== null,
    open: (url) => openPage(browser, url),
    inExtension: (functionDeclaration) => inExtension(browser, functionDeclaration),
    extensionPage: () => openExtensionPage(browser),
    update: () => update(browser),
    close: async () => {
      await browser.close();
      managed?.remove();
      if (extension) rmSync(extension, { recursive: true, force: true });
    },
  };
}
