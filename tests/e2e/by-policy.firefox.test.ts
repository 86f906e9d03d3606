// As IT installs it in Firefox ESR: the package and its policy by policies.json, on a machine whose policies stay as they are.
import type { Frame } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it as test } from 'vitest';
import { browserPath } from '../../scripts/setup/browsers.ts';
import type { HealthState } from '../../lib/messaging/replies.ts';
import { carriers } from '../support/carries.ts';
import { launchFirefox } from '../support/firefox.ts';
import type { Firefox } from '../support/firefox.ts';
import { firefoxPanel } from '../support/firefox-panel.ts';
import { call, command } from '../support/firefox-protocol.ts';
import { firefoxUnder, popupStateIn } from '../support/firefox-session.ts';
import { arrived, element, focusEditor, visitInFirefox } from '../support/firefox-visit.ts';
import { firefoxWays } from '../support/firefox-ways.ts';
import { firefoxCanBeManaged } from '../support/managed-firefox.ts';
import { openPackageShelf } from '../support/package-shelf.ts';
import type { PackageShelf } from '../support/package-shelf.ts';
import { toolPages } from '../support/page-table.ts';
import { policy } from '../support/policy.ts';
import { scriptExcerpt } from '../support/script-excerpt.ts';
import { servePages } from '../support/serve-pages.ts';
import type { PageServer } from '../support/serve-pages.ts';
import { startService } from '../support/service.ts';
import type { AttemptRecord, TestService } from '../support/service.ts';
import { valveTo } from '../support/valve.ts';
import type { Valve } from '../support/valve.ts';

/** Not everybody may have a mount namespace of their own. */
const it = test.runIf(firefoxCanBeManaged(browserPath('firefox')));

let shelf: PackageShelf;
let server: PageServer;
let service: TestService;
let network: Valve;
let firefox: Firefox;

const say = async <Reply>(name: string): Promise<Reply> => {
  const source = `async () => JSON.stringify((await browser.runtime.sendMessage({ name: '${name}', data: {} })).reply)`;
  return JSON.parse(await firefox.inExtension<string>(source)) as Reply;
};

beforeAll(async () => {
  [server, service, shelf] = await Promise.all([servePages(), startService(), openPackageShelf('1.0.0')]);
  network = await valveTo(service.endpoint);
  const disclosure = {
    ...{ endpoint: network.endpoint, enrolmentToken: service.enrolmentToken },
    content: 'none' as const,
  };
  firefox = await launchFirefox({
    ...{ port: server.port, extension: null, installation: { shelf } },
    policy: { ...policy({ disclosure }), discovery: true },
  });
  await firefoxUnder(firefox, 1, 60_000);
});
afterAll(async () => {
  await firefox?.close();
  await Promise.all([server?.close(), network?.close(), service?.stop(), shelf?.close()]);
});

const page = toolPages.find(({ url }) => url.includes('/textarea'))!;
const pasted = firefoxWays(page).find(({ gesture }) => gesture === 'paste')!;

const hold = async (number: number) => {
  const at = await visitInFirefox(firefox, server, page);
  const panel = firefoxPanel(firefox.browser, at.page);
  await focusEditor(at);
  const { text, telling } = scriptExcerpt(number);
  await pasted.act(at, text, number);
  await panel.shown(15_000);
  return { at, panel, telling };
};

it('the administrator put it there with its policy, private windows included, and every layer is live and on record', async () => {
  const facts = await firefox.inExtension<string>(
    `async () => JSON.stringify({ type: (await browser.management.getSelf()).installType, private: await browser.extension.isAllowedIncognitoAccess(), managed: Object.keys(await browser.storage.managed.get()) })`,
  );
  expect(JSON.parse(facts)).toEqual({ type: 'admin', private: true, managed: ['policy'] });
  expect(await popupStateIn(firefox)).toMatchObject({ mode: 'managed', degraded: [], policy: { source: 'managed' } });
  const { health } = await say<HealthState>('health.state');
  expect(health).toMatchObject({ installedBy: 'administrator', privateWindows: true, layers: { network: 'live' } });
  const guard = async () => JSON.stringify(await service.records({ type: 'slateguard.guard' }));
  await expect.poll(guard, { timeout: 15_000 }).toContain('Page and network.');
});

it('the main job: a pasted script page is held, continued with a reason, arrives, and is disclosed', async () => {
  const { at, panel, telling } = await hold(91);
  await panel.fill('Reason', 'Sides for the table read');
  await panel.press('Continue anyway');
  await panel.gone();
  await (await element(at, '#send')).click();
  expect(await arrived(at, [telling[0]!], 8000)).not.toEqual([]);
  const { data } = await service.attempt((record) => record.data.reason === 'Sides for the table read');
  expect(data).toMatchObject({ decision: 'justify', answer: 'continued', policy: { revision: 1, source: 'managed' } });
  await at.page.close();
});

interface Context {
  context: string;
  url: string;
}
const contexts = async (scope: Record<string, unknown> = {}): Promise<Context[]> =>
  (await command<{ contexts: Context[] }>(firefox.browser, 'browsingContext.getTree', scope)).contexts;

it('a tool in a private window is guarded as any other', async () => {
  // Opened nowhere else here, so that its tab is found by its address.
  const host = 'www.chatgpt.com';
  const [chrome] = await contexts({ 'moz:scope': 'chrome' });
  const open = `() => window.openTrustedLinkIn('https://${host}/textarea', 'window', { private: true })`;
  await call(firefox.browser, chrome!.context, open, [], null);
  const isThere = () => contexts().then((all) => all.find(({ url }) => url.startsWith(`https://${host}/`))?.context);
  await expect.poll(isThere, { timeout: 15_000 }).toEqual(expect.any(String));
  const at = (await isThere())!;
  const isPrivate = `async () => (await browser.tabs.query({ url: 'https://${host}/*' }))[0]?.incognito`;
  expect(await firefox.inExtension<boolean>(isPrivate)).toBe(true);
  const { text, telling } = scriptExcerpt(93);
  const send = (words: string) =>
    call(
      firefox.browser,
      at,
      `() => void fetch('/api/x', { method: 'POST', body: ${JSON.stringify(words)} }).catch(() => {})`,
      [],
      null,
    );
  const isLoaded = "() => document.readyState === 'complete' && document.querySelector('textarea') !== null";
  await expect.poll(() => call<boolean>(firefox.browser, at, isLoaded), { timeout: 15_000 }).toBe(true);
  await send(text);
  await send('Would you plan my rainy afternoon, please?');
  await expect
    .poll(() => carriers(server.recorded, ['rainy afternoon']).length, { timeout: 10_000 })
    .toBeGreaterThan(0);
  expect(carriers(server.recorded, telling)).toEqual([]);
  // Puppeteer has no page for a window it did not open; the protocol knows it by its context.
  const panel = firefoxPanel(firefox.browser, { _id: at } as unknown as Frame);
  await panel.shown(15_000);
  await panel.press('Cancel');
  const { data } = await service.attempt(({ data: { gesture } }) => gesture === 'request');
  expect(data).toMatchObject({ decision: 'justify', answer: 'cancelled' });
  await command(firefox.browser, 'browsingContext.close', { context: at });
}, 90_000);

it('a tool nobody has listed is noticed by what it asks, and nothing it asked is kept', async () => {
  const other = await firefox.open('https://ai.lot.example/');
  await other.evaluate(() => fetch('/v1/chat/completions?q=BLUEBIRD', { method: 'POST', body: 'BLUEBIRD' }));
  await other.close();
  const noticed = 'ai.lot.example behaves like a GenAI tool: model-interface (1).';
  const guard = async () => JSON.stringify(await service.records({ type: 'slateguard.guard' }));
  await expect.poll(guard, { timeout: 20_000 }).toContain(noticed);
  expect(await guard()).not.toContain('BLUEBIRD');
  expect((await say<HealthState>('health.state')).discovery).toMatchObject({
    state: 'on',
    candidates: [{ host: 'ai.lot.example' }],
  });
});

it('a higher version comes by the update manifest, in place, and no record that waited is lost', async () => {
  network.shut();
  const { at, panel } = await hold(92);
  await panel.press('Cancel');
  await panel.gone();
  await at.page.close();
  const waiting = async () => (await popupStateIn(firefox)).delivery.waiting;
  await expect.poll(waiting, { timeout: 10_000 }).toBeGreaterThan(0);

  const version = () => firefox.inExtension<string>('() => browser.runtime.getManifest().version');
  expect(await version()).toBe('1.0.0');
  shelf.offer('1.0.1');
  await firefox.update();
  await expect.poll(() => version().catch(() => ''), { timeout: 60_000, interval: 1000 }).toBe('1.0.1');
  expect(await waiting()).toBeGreaterThan(0);

  network.open();
  // Now, rather than when the wait after a failure is over.
  await firefox.inExtension("() => browser.alarms.create('slateguard.sweep', { when: Date.now() + 100 })");
  const isIt = ({ data: { answer, gesture } }: AttemptRecord) => answer === 'cancelled' && gesture === 'paste';
  expect((await service.attempt(isIt, 60_000)).data).toMatchObject({ decision: 'justify' });
  const guard = async () => JSON.stringify(await service.records({ type: 'slateguard.guard' }));
  await expect.poll(guard, { timeout: 15_000 }).toContain('Version 1.0.1');
  const all = await service.records();
  const places = all.map(({ sequence }) => Number(sequence)).sort((a, b) => a - b);
  expect(new Set(all.map(({ source, epoch }) => `${source} ${epoch}`)).size).toBe(1);
  expect(places).toEqual(places.map((_, i) => i + 1));
}, 150_000);
