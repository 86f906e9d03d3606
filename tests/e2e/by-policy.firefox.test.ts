// As IT installs it in Firefox ESR: the package and its policy by policies.json, the network gate in force.
import { afterAll, beforeAll, expect, it as test } from 'vitest';
import { browserPath } from '../../scripts/setup/browsers.ts';
import { firefoxCanBeManaged } from '../support/managed-firefox.ts';
import { launchFirefox } from '../support/firefox.ts';
import type { Firefox } from '../support/firefox.ts';
import { firefoxPanel } from '../support/firefox-panel.ts';
import { popupStateIn } from '../support/firefox-session.ts';
import { element, focusEditor, arrived, visitInFirefox } from '../support/firefox-visit.ts';
import { firefoxWays } from '../support/firefox-ways.ts';
import { openPackageShelf } from '../support/package-shelf.ts';
import type { PackageShelf } from '../support/package-shelf.ts';
import { toolPages } from '../support/page-table.ts';
import { playWaysOut } from '../support/play-ways-out.ts';
import { policy } from '../support/policy.ts';
import { scriptExcerpt } from '../support/script-excerpt.ts';
import { servePages } from '../support/serve-pages.ts';
import type { PageServer } from '../support/serve-pages.ts';
import { startService } from '../support/service.ts';
import type { TestService } from '../support/service.ts';
import { valveTo } from '../support/valve.ts';
import type { Valve } from '../support/valve.ts';
import { waysOut } from '../support/ways-out.ts';

/** Not everybody may have a mount namespace of their own. */
const it = test.runIf(firefoxCanBeManaged(browserPath('firefox')));

let shelf: PackageShelf;
let server: PageServer;
let service: TestService;
let network: Valve;
let firefox: Firefox;

beforeAll(async () => {
  [server, service, shelf] = await Promise.all([servePages(), startService(), openPackageShelf('1.0.0')]);
  network = await valveTo(service.endpoint);
  const { endpoint } = network;
  const disclosure = { endpoint, enrolmentToken: service.enrolmentToken, content: 'none' as const };
  firefox = await launchFirefox({
    ...{ port: server.port, extension: null, installation: { shelf } },
    policy: policy({ disclosure }),
    // Tabs of the automation open in a private window: what the bundle promises there is what is tried.
    preferences: { 'browser.privatebrowsing.autostart': true },
  });
  await expect
    .poll(
      () =>
        popupStateIn(firefox).then(
          (state) => state.policy.revision,
          () => 0,
        ),
      { timeout: 45_000 },
    )
    .toBe(1);
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

it('the administrator put it there with its policy, in private windows too, and the network gate is in force', async () => {
  const facts = await firefox.inExtension<string>(
    `async () => JSON.stringify({ type: (await browser.management.getSelf()).installType, private: await browser.extension.isAllowedIncognitoAccess(), managed: Object.keys(await browser.storage.managed.get()) })`,
  );
  expect(JSON.parse(facts)).toEqual({ type: 'admin', private: true, managed: ['policy'] });
  expect(await popupStateIn(firefox)).toMatchObject({ mode: 'managed', policy: { source: 'managed' } });
});

it('the main job, in a private window: a pasted script page is held, continued with a reason, arrives, and is disclosed', async () => {
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

it('what nobody cleared does not leave by image, prefetch, worker or service worker', async () => {
  const sample = ['image', 'prefetch', 'worker, Blob', 'service worker, text'];
  const ways = waysOut.filter(({ name }) => sample.includes(name));
  const tried = await playWaysOut(ways, server, () => firefox.open('https://chatgpt.com/textarea'));
  expect(tried.map(({ leaked }) => leaked)).toEqual(ways.map(() => false));
}, 120_000);

it('a higher version comes by the update manifest, in place, and no record that waited is lost', async () => {
  network.shut();
  const { at, panel } = await hold(92);
  await panel.press('Cancel');
  await panel.gone();
  await at.page.close();
  await expect.poll(async () => (await popupStateIn(firefox)).delivery.waiting, { timeout: 10_000 }).toBeGreaterThan(0);
  shelf.offer('1.0.1');
  await firefox.update();
  const version = () => firefox.inExtension<string>('() => browser.runtime.getManifest().version').catch(() => '');
  await expect.poll(version, { timeout: 60_000, interval: 1000 }).toBe('1.0.1');
  network.open();
  await service.attempt((record) => record.data.answer === 'cancelled', 45_000);
}, 150_000);
