import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { HealthState } from '../../lib/messaging/replies.ts';
import type { LogRecord } from '../../lib/model/record.ts';
import { outputOf } from '../../scripts/setup/extension.ts';
import { launchChromium } from '../support/chromium.ts';
import { policy } from '../support/policy.ts';
import { servePages } from '../support/serve-pages.ts';
import { startService } from '../support/service.ts';
import { policyInForce } from '../support/session.ts';

const productions = [
  { id: 'NL-042', title: 'The Long Tide' },
  { id: 'HK-007', title: 'Harbour Kite' },
];

async function open() {
  const [server, service] = await Promise.all([servePages(), startService()]);
  const { endpoint, enrolmentToken } = service;
  const document = {
    ...policy({ disclosure: { endpoint, enrolmentToken, content: 'none' } }),
    productions,
    discovery: true,
  };
  const browser = await launchChromium({ port: server.port, extension: outputOf('chromium'), policy: document });
  await policyInForce(browser, 1);
  /** Presses a button of the popup and waits until it is the one in force. */
  const choose = async (name: string): Promise<void> => {
    const popup = await browser.open(`chrome-extension://${browser.id}/popup.html`);
    await popup.getByRole('button', { name, exact: true }).click();
    await popup.locator('[aria-pressed=true]', { hasText: name }).waitFor();
    await popup.close();
  };
  const visit = async (): Promise<void> => {
    const page = await browser.open('https://claude.ai/');
    await sleep(500);
    await page.close();
  };
  /** A page nobody has listed, which speaks to a model on its own host. */
  const askModel = async (host: string): Promise<void> => {
    const page = await browser.open(`https://${host}/`);
    await page.evaluate(() => fetch('/v1/chat/completions?q=BLUEBIRD', { method: 'POST', body: 'BLUEBIRD' }));
    await sleep(500);
    await page.close();
  };
  const discovered = async (): Promise<string[]> => {
    const page = await browser.open(`chrome-extension://${browser.id}/popup.html`);
    const answer: unknown = await page.evaluate(() => chrome.runtime.sendMessage({ name: 'health.state', data: {} }));
    await page.close();
    return (answer as { reply: HealthState }).reply.discovery.candidates.map(({ host }) => host);
  };
  /** Has the browser report how it is, as it does by itself once an hour, and answers what the service has of it. */
  const reported = async (): Promise<{ onShow?: boolean } | null> => {
    const worker = await browser.worker();
    await worker.evaluate(() => chrome.alarms.create('slateguard.status-soon', { when: Date.now() + 100 }));
    const headers = { authorization: `Bearer ${service.adminToken}` };
    const answer: unknown = await (await fetch(`${endpoint}/v1/devices`, { headers })).json();
    return (answer as { devices: { health: { onShow?: boolean } | null }[] }).devices[0]?.health ?? null;
  };
  /** What the page says on which a use is declared. */
  const declarePage = async (): Promise<{ says: string; fields: number }> => {
    const page = await browser.open(`chrome-extension://${browser.id}/declare.html?tool=claude`);
    await page.locator('main[aria-busy=false]').waitFor();
    const found = { says: await page.locator('main').innerText(), fields: await page.locator('fieldset').count() };
    await page.close();
    return found;
  };
  const close = async () => {
    await browser.close();
    await Promise.all([server.close(), service.stop()]);
  };
  return { service, choose, visit, askModel, reported, discovered, declarePage, close };
}

const told = (records: LogRecord[]): string[] =>
  records.flatMap(({ type, subject, data }) => {
    if (type === 'slateguard.visit') return [`${subject} visit`];
    const isTold = type === 'slateguard.guard' && /^(?:production-switched|tool-noticed)$/.test(data.event);
    return isTold ? [`${subject} ${data.detail}`] : [];
  });

it(
  'one press switches the show, on record for each; on no show nothing is recorded or noticed',
  { timeout: 90_000 },
  async () => {
    const { service, choose, visit, askModel, reported, discovered, declarePage, close } = await open();
    try {
      await choose('Not on a show');
      await visit();
      await askModel('off.lot.example');
      const off = await declarePage();
      expect(off.says).toContain('You’re not on a show.');
      expect(off.fields).toBe(0);
      // How the guard is says nothing of a person: IT goes on seeing this browser.
      await expect.poll(reported, { timeout: 20_000, interval: 1000 }).toMatchObject({ onShow: false });
      await choose('Harbour Kite');
      await askModel('ai.lot.example');
      expect((await declarePage()).fields).toBeGreaterThan(0);
      await visit();
      const noticed = 'HK-007 ai.lot.example behaves like a GenAI tool: model-interface (1).';
      const switched = ['NL-042 Not on a show from here on.', 'HK-007 Working for this show from here on.'];
      const wanted = [...switched, noticed, 'HK-007 visit'];
      for (let i = 0; i < 60 && told(await service.records()).length < wanted.length; i++) await sleep(500);
      expect(told(await service.records())).toEqual(wanted);
      expect(await discovered()).toEqual(['ai.lot.example']);
    } finally {
      await close();
    }
  },
);
