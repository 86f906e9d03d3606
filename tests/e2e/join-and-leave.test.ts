import { expect, it } from 'vitest';
import type { HealthState } from '../../lib/messaging/replies.ts';
import type { LogRecord } from '../../lib/model/record.ts';
import { outputOf } from '../../scripts/setup/extension.ts';
import { launchChromium } from '../support/chromium.ts';
import type { Chromium } from '../support/chromium.ts';
import { policy } from '../support/policy.ts';
import { servePages } from '../support/serve-pages.ts';
import { startService } from '../support/service.ts';
import { popupState } from '../support/session.ts';
import { valveTo } from '../support/valve.ts';

const talent = [{ name: 'Ines Alvarado', consent: [{ scope: 'ADR, episode 3' }] }];

/** In a page of the extension: what it says of itself, and all it keeps of a policy. */
async function look(browser: Chromium) {
  const page = await browser.open(`chrome-extension://${browser.id}/options.html`);
  try {
    await page.locator('h2').first().waitFor();
    return await page.evaluate(async () => {
      const answer: unknown = await chrome.runtime.sendMessage({ name: 'health.state', data: {} });
      const { 'policy.development': _, ...stored } = await chrome.storage.local.get(null);
      return {
        health: (answer as { reply: HealthState }).reply,
        kept: JSON.stringify(stored),
        said: document.body.innerText,
      };
    });
  } finally {
    await page.close();
  }
}

/** Has the service’s turn now, rather than when the wait after a failure is over. */
const retryNow = async (browser: Chromium) =>
  (await browser.worker()).evaluate(() => chrome.alarms.create('slateguard.sweep', { when: Date.now() + 100 }));

const deletions = (records: LogRecord[]): string[] =>
  records.flatMap(({ type, data }) =>
    type === 'slateguard.guard' && data.event === 'material-deleted' ? [data.detail] : [],
  );

const SOON = { timeout: 40_000, interval: 500 };

/** A browser without an administrator, and a link of a service to join its production by. */
async function invited() {
  const [server, service] = await Promise.all([servePages(), startService()]);
  const valve = await valveTo(service.endpoint);
  const made = policy({ revision: 4, protect: { talent } });
  const others = [{ id: 'XX-1', title: 'Nobody’s business' }];
  service.put('policy.json', JSON.stringify({ ...made, productions: [...others, ...made.productions] }));
  const [link = '', told = ''] = service
    .command('join-link', '--production', 'NL-042', '--address', valve.endpoint)
    .split('\n');
  const browser = await launchChromium({ port: server.port, extension: outputOf('chromium') });
  await popupState(browser);
  const close = async () => {
    await browser.close();
    await Promise.all([valve.close(), server.close(), service.stop()]);
  };
  return { browser, service, valve, link, fingerprint: told.replace('Fingerprint ', ''), close };
}

it(
  'a link brings a browser to a show, after all is said and before anything is sent; leaving is the way back',
  { timeout: 120_000 },
  async () => {
    const { browser, service, valve, link, fingerprint, close } = await invited();
    try {
      const page = await browser.context.newPage();
      await page.goto(link).catch(() => undefined);
      await page.waitForURL(/^chrome-extension:.*join\.html/);
      await page.getByText(fingerprint).waitFor();
      const said = await page.locator('main').innerText();
      expect(said).toContain(valve.endpoint);
      expect(said).toMatch(/NL-042[\s\S]*What is recorded/);
      valve.shut();
      const joinNow = page.getByRole('button', { name: 'It matches: join NL-042' });
      await joinNow.click();
      await page.getByText('The service doesn’t answer.').waitFor();
      expect(await service.records()).toEqual([]);
      valve.open();
      await joinNow.click();
      await page.getByText('This browser works for The Long Tide now.').waitFor();
      const joined = await look(browser);
      expect(joined.health).toMatchObject({ production: { id: 'NL-042' }, health: { policy: { revision: 4 } } });
      expect(joined.kept).toContain('Ines Alvarado');
      expect(joined.kept).not.toContain('Nobody’s business');

      const tool = await browser.open('https://claude.ai/');
      await expect.poll(async () => (await look(browser)).kept, SOON).toMatch(/"log.sittings":\[\{/);
      valve.shut();
      await page.getByRole('button', { name: 'Leave The Long Tide' }).click();
      await page.getByText(/still waiting for its service/).waitFor();
      const during = await look(browser);
      expect(during.health.closings).toMatchObject([{ production: 'NL-042', why: 'left', deleted: null }]);
      expect(during.health.closings[0]!.waiting).toBeGreaterThan(0);
      expect(during.kept).toContain('Ines Alvarado');
      expect(during.said).toMatch(/You left The Long Tide\.[\s\S]*still waiting for its service/);

      valve.open();
      await expect
        .poll(async () => {
          await retryNow(browser);
          return (await look(browser)).health.closings[0]?.toldAt;
        }, SOON)
        .toEqual(expect.any(String));
      await tool.close();
      const left = await look(browser);
      expect(left.kept).not.toMatch(/Ines Alvarado|BLUEBIRD|Mara Quill|Long Tide|a-token/);
      expect(left.health).toMatchObject({ hasService: false, health: { policy: { source: 'built-in' } } });
      const records = await service.records();
      expect(records.every(({ subject }) => subject === 'NL-042')).toBe(true);
      expect(records.map(({ sequence }) => sequence)).toEqual(records.map((_, at) => String(at + 1)));
      expect(deletions(records)).toEqual([
        'The person left the production; all records had arrived. Deleted from this browser: 4 names, 0 passages, 0 pictures, consents of 1 people.',
      ]);

      expect(left.said).toMatch(/Deleted from this browser[\s\S]*signed for this/);
      // The link let in one browser; it is this one, and it knows the way.
      await page.reload();
      await page.getByRole('button', { name: 'It matches: join NL-042' }).waitFor();
    } finally {
      await close();
    }
  },
);
