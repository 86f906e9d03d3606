// As IT installs it: the packed extension, brought in by the browser's own policy, on a machine whose policies stay as they are.
import { afterAll, beforeAll, expect, it as test } from 'vitest';
import { chromiumCanBeManaged } from '../support/managed-policy.ts';
import { launchChromium } from '../support/chromium.ts';
import type { Chromium } from '../support/chromium.ts';
import { paste } from '../support/gestures.ts';
import { openPackageShelf } from '../support/package-shelf.ts';
import type { PackageShelf } from '../support/package-shelf.ts';
import { toolPages } from '../support/page-table.ts';
import { panelOf } from '../support/panel.ts';
import { policy } from '../support/policy.ts';
import { privateWindowReaches } from '../support/private-window.ts';
import { scriptExcerpt } from '../support/script-excerpt.ts';
import { servePages } from '../support/serve-pages.ts';
import type { PageServer } from '../support/serve-pages.ts';
import { startService } from '../support/service.ts';
import type { TestService } from '../support/service.ts';
import { policyInForce, popupState } from '../support/session.ts';
import { valveTo } from '../support/valve.ts';
import type { Valve } from '../support/valve.ts';
import { arrived, focusEditor, visit } from '../support/visit.ts';

/** Not everybody may have a mount namespace of their own. */
const it = test.runIf(chromiumCanBeManaged());

let shelf: PackageShelf;
let server: PageServer;
let service: TestService;
let browser: Chromium;
let network: Valve;

beforeAll(async () => {
  [server, service, shelf] = await Promise.all([servePages(), startService(), openPackageShelf('1.0.0')]);
  network = await valveTo(service.endpoint);
  const { endpoint } = network;
  const disclosure = { endpoint, enrolmentToken: service.enrolmentToken, content: 'none' as const };
  const installation = { shelf };
  browser = await launchChromium({
    ...{ port: server.port, extension: null, installation },
    policy: policy({ disclosure }),
  });
  await policyInForce(browser, 1);
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([server?.close(), network?.close(), service?.stop(), shelf?.close()]);
});

/** Runs in a page of the extension's own; while that is being replaced there is none. */
async function own<T>(run: () => Promise<T>): Promise<T> {
  const page = await browser.context.newPage();
  try {
    await page.goto(`chrome-extension://${browser.id}/popup.html`, { timeout: 5000 });
    return await page.evaluate(run);
  } finally {
    await page.close().catch(() => undefined);
  }
}

const hold = async (number: number) => {
  const at = await visit(
    browser,
    server,
    toolPages.find(({ url }) => url.includes('/textarea'))!,
  );
  const panel = await panelOf(at.page);
  await focusEditor(at);
  const { text, telling } = scriptExcerpt(number);
  await paste(at.page, { text });
  await panel.shown(15_000);
  return { at, panel, telling };
};

it('the administrator put it there with its policy, and the network gate is in force and on record', async () => {
  expect(await own(() => chrome.management.getSelf().then(({ installType }) => installType))).toBe('admin');
  expect(await popupState(browser)).toMatchObject({ mode: 'managed', degraded: [], policy: { source: 'managed' } });
  const guard = async () => JSON.stringify(await service.records({ type: 'slateguard.guard' }));
  await expect.poll(guard, { timeout: 15_000 }).toContain('Page and network.');
});

it('the main job: a pasted script page is held, continued with a reason, arrives, and is disclosed', async () => {
  const { at, panel, telling } = await hold(81);
  await panel.fill('Reason', 'Sides for the table read');
  await panel.press('Continue anyway');
  await panel.gone();
  await at.page.locator('#send').click();
  expect(await arrived(at, [telling[0]!])).not.toEqual([]);
  const { data } = await service.attempt((record) => record.data.reason === 'Sides for the table read');
  expect(data).toMatchObject({ decision: 'justify', answer: 'continued', policy: { revision: 1, source: 'managed' } });
  await at.page.close();
});

const version = () => own(() => Promise.resolve(chrome.runtime.getManifest().version));

it('a higher version comes by the update manifest, in place, and no record that waited is lost', async () => {
  network.shut();
  const { at, panel } = await hold(82);
  await panel.press('Cancel');
  await panel.gone();
  await at.page.close();
  const waiting = async () => (await popupState(browser)).delivery.waiting;
  await expect.poll(waiting, { timeout: 10_000 }).toBeGreaterThan(0);

  expect(await version()).toBe('1.0.0');
  shelf.offer('1.0.1');
  // What the browser does by itself every few hours; the page that asks is closed, and with it the last of ours.
  expect(await own(() => chrome.runtime.requestUpdateCheck())).toMatchObject({ status: 'update_available' });
  await expect.poll(() => version().catch(() => ''), { timeout: 60_000, interval: 1000 }).toBe('1.0.1');
  expect(await waiting()).toBeGreaterThan(0);

  network.open();
  const { data } = await service.attempt((record) => record.data.answer === 'cancelled', 60_000);
  expect(data).toMatchObject({ gesture: 'paste', decision: 'justify' });
  const guard = async () => JSON.stringify(await service.records({ type: 'slateguard.guard' }));
  await expect.poll(guard, { timeout: 15_000 }).toContain('Version 1.0.1');
  const all = await service.records();
  const places = all.map(({ sequence }) => Number(sequence)).sort((a, b) => a - b);
  expect(new Set(all.map(({ source, epoch }) => `${source} ${epoch}`)).size).toBe(1);
  expect(places).toEqual(places.map((_, i) => i + 1));
}, 150_000);

it('a private window reaches no tool under the shipped bundle, and would without it', async () => {
  expect(await privateWindowReaches(server, { shelf })).toBe(false);
  expect(await privateWindowReaches(server, null)).toBe(true);
});
