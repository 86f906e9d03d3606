import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
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
  const document = { ...policy({ disclosure: { endpoint, enrolmentToken, content: 'none' } }), productions };
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
  return { service, choose, visit, declarePage, close };
}

const told = (records: LogRecord[]): string[] =>
  records.flatMap(({ type, subject, data }) => {
    if (type === 'slateguard.visit') return [`${subject} visit`];
    return type === 'slateguard.guard' && data.event === 'production-switched' ? [`${subject} ${data.detail}`] : [];
  });

it('one press switches the show, on record for each; on no show nothing is recorded', { timeout: 90_000 }, async () => {
  const { service, choose, visit, declarePage, close } = await open();
  try {
    await choose('Not on a show');
    await visit();
    const off = await declarePage();
    expect(off.says).toContain('You’re not on a show.');
    expect(off.fields).toBe(0);
    await choose('Harbour Kite');
    expect((await declarePage()).fields).toBeGreaterThan(0);
    await visit();
    const wanted = ['NL-042 Not on a show from here on.', 'HK-007 Working for this show from here on.', 'HK-007 visit'];
    for (let i = 0; i < 60 && told(await service.records()).length < wanted.length; i++) await sleep(500);
    expect(told(await service.records())).toEqual(wanted);
  } finally {
    await close();
  }
});
