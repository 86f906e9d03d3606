import { setTimeout as sleep } from 'node:timers/promises';
import { describe, it } from 'vitest';
import type { LogRecord } from '../../lib/model/record.ts';
import type { HealthState, PopupState } from '../../lib/messaging/replies.ts';
import { outputOf } from '../../scripts/setup/extension.ts';
import { launchChromium } from '../support/chromium.ts';
import { launchFirefox } from '../support/firefox.ts';
import { panelOf } from '../support/panel.ts';
import { policy } from '../support/policy.ts';
import { policyKey } from '../support/policy-key.ts';
import { servePages } from '../support/serve-pages.ts';
import { startService } from '../support/service.ts';

const key = policyKey();
const published = (revision: number, parts: object = {}): string => key.publish({ ...policy({ revision }), ...parts });

/** A tool nobody knew when the extension was built. */
const update = {
  ...{ catalogueVersion: 1, version: 4, issuedAt: '2026-01-01T00:00:00Z', expiresAt: '2099-01-01T00:00:00Z' },
  tools: [{ id: 'lantern-studio', name: 'Lantern Studio', kinds: ['video'], hosts: ['studio.lantern.example'] }],
};

/** A browser set up by managed policy to take signed ones from a service of its own, with one of another production published there. */
async function open(browser: 'chromium' | 'firefox') {
  const [server, service] = await Promise.all([servePages(), startService()]);
  service.put('policy.signed.json', published(2, { productions: [{ id: 'XX-1' }] }));
  const managed = policy({
    disclosure: disclosureOf(service),
    bundle: { url: `${service.endpoint}/v1/policy`, publicKeys: [key.key] },
  });
  const options = { port: server.port, extension: outputOf(browser), policy: managed };
  const { say, close, meet } = await (browser === 'chromium' ? chromium(options) : firefox(options));
  const ask = () => say<PopupState>('popup.state');
  const until = async (fits: (state: PopupState) => boolean, ms = 60_000): Promise<PopupState> => {
    for (const end = Date.now() + ms; ; await sleep(500)) {
      const state = await ask();
      if (fits(state) || Date.now() > end) return state;
    }
  };
  return { service, until, say, meet, close: () => Promise.all([close(), server.close(), service.stop()]) };
}

const disclosureOf = ({ endpoint, enrolmentToken }: { endpoint: string; enrolmentToken: string }) => ({
  endpoint,
  enrolmentToken,
  content: 'none' as const,
});

async function chromium(options: Parameters<typeof launchChromium>[0]) {
  const browser = await launchChromium(options);
  const say = async <Reply>(name: string): Promise<Reply> => {
    const page = await browser.open(`chrome-extension://${browser.id}/popup.html`);
    const answer: unknown = await page.evaluate(
      (wanted) => chrome.runtime.sendMessage({ name: wanted, data: {} }),
      name,
    );
    await page.close();
    return (answer as { reply: Reply }).reply;
  };
  /** Opens a page and waits until it is met as a tool. */
  const meet = async (url: string): Promise<void> => {
    const page = await browser.open(url);
    await (await panelOf(page)).armed('Stay');
    await page.close();
  };
  return { say, meet, close: () => browser.close() };
}

async function firefox(options: Parameters<typeof launchFirefox>[0]) {
  const browser = await launchFirefox(options);
  const say = async <Reply>(name: string): Promise<Reply> => {
    const source = `async () => JSON.stringify((await browser.runtime.sendMessage({ name: '${name}', data: {} })).reply)`;
    return JSON.parse(await browser.inExtension<string>(source)) as Reply;
  };
  return { say, meet: null, close: () => browser.close() };
}

const isRefusal = (record: LogRecord): boolean =>
  record.type === 'slateguard.guard' &&
  record.data.event === 'policy-refused' &&
  /not for NL-042/.test(record.data.detail);

describe.concurrent.each(['chromium', 'firefox'] as const)('%s', (browser) => {
  it(
    'refuses a foreign policy aloud, takes the right one within a minute without restart, and the catalogue beside it',
    { timeout: 120_000 },
    async ({ expect }) => {
      const { service, until, say, meet, close } = await open(browser);
      try {
        const refused = await until(({ refusal }) => refusal !== null);
        expect(refused).toMatchObject({ policy: { revision: 1 }, production: { id: 'NL-042' } });
        expect(refused.refusal?.reason).toMatch(/not for NL-042/);
        service.put(
          'policy.signed.json',
          published(3, { disclosure: disclosureOf(service), tools: { unlisted: 'warn' } }),
        );
        const taken = await until(({ policy: now }) => now.revision === 3);
        expect(taken).toMatchObject({ policy: { revision: 3, source: 'bundle' }, refusal: null });
        expect((await service.records()).filter(isRefusal)).toHaveLength(1);
        service.put('catalogue.signed.json', key.publishCatalogue(update));
        await say('policy.asked');
        expect((await say<HealthState>('health.state')).health.catalogue).toMatchObject({
          ...{ version: 4, key: key.key.x, refusal: null, trouble: null },
          ...{ tools: 1, added: 1, uncovered: 0 },
        });
        await meet?.('https://studio.lantern.example/');
      } finally {
        await close();
      }
    },
  );
});
