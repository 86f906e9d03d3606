import { expect, it } from 'vitest';
import type { HealthState } from '../../lib/messaging/replies.ts';
import type { LogRecord } from '../../lib/model/record.ts';
import { outputOf } from '../../scripts/setup/extension.ts';
import { launchChromium } from '../support/chromium.ts';
import type { Chromium } from '../support/chromium.ts';
import { policy } from '../support/policy.ts';
import { servePages } from '../support/serve-pages.ts';
import { startService } from '../support/service.ts';
import { policyInForce } from '../support/session.ts';
import { valveTo } from '../support/valve.ts';

const talent = [{ name: 'Ines Alvarado', consent: [{ scope: 'ADR, episode 3' }] }];

/** A browser at work for a show, with a service whose line can be cut. */
async function open() {
  const [server, service] = await Promise.all([servePages(), startService()]);
  const valve = await valveTo(service.endpoint);
  const disclosure = { endpoint: valve.endpoint, enrolmentToken: service.enrolmentToken, content: 'none' as const };
  const document = (revision: number, wraps: string | null) => {
    const made = policy({ revision, disclosure, protect: { talent } });
    return { ...made, productions: [{ ...made.productions[0], wraps }] };
  };
  const browser = await launchChromium({
    port: server.port,
    extension: outputOf('chromium'),
    policy: document(1, null),
  });
  await policyInForce(browser, 1);
  const close = async () => {
    await browser.close();
    await Promise.all([valve.close(), server.close(), service.stop()]);
  };
  return { browser, service, valve, document, close };
}

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

it(
  'a show that wraps: what was protected stays until a dead service is back, then goes, with a receipt',
  { timeout: 120_000 },
  async () => {
    const { browser, service, valve, document, close } = await open();
    try {
      const tool = await browser.open('https://claude.ai/');
      await expect.poll(async () => (await look(browser)).kept, SOON).toMatch(/"log.sittings":\[\{/);
      valve.shut();
      await browser.applyPolicy(document(2, '2026-10-01'));
      await expect.poll(async () => (await look(browser)).health.closings.length, SOON).toBe(1);
      const during = await look(browser);
      expect(during.health.closings[0]).toMatchObject({ production: 'NL-042', why: 'wrapped', deleted: null });
      expect(during.health.closings[0]!.waiting).toBeGreaterThan(0);
      expect(during.kept).toContain('Ines Alvarado');
      expect(during.said).toMatch(/has wrapped\.[\s\S]*still waiting for its service/);

      valve.open();
      await expect
        .poll(async () => {
          await retryNow(browser);
          return (await look(browser)).health.closings[0]?.toldAt;
        }, SOON)
        .toEqual(expect.any(String));
      const after = await look(browser);
      expect(after.kept).not.toMatch(/Ines Alvarado|BLUEBIRD|Mara Quill|Long Tide/);
      expect(after.health.health.delivery.waiting).toBe(0);
      expect(after.said).toMatch(/Deleted from this browser[\s\S]*signed for this/);
      expect(deletions(await service.records())).toEqual([
        'The production has wrapped; all records had arrived. Deleted from this browser: 4 names, 0 passages, 0 pictures, consents of 1 people.',
      ]);
      await tool.close();
    } finally {
      await close();
    }
  },
);
