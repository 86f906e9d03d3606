import { setTimeout as sleep } from 'node:timers/promises';
import { describe, it } from 'vitest';
import type { LogRecord } from '../../lib/model/record.ts';
import type { PopupState } from '../../lib/messaging/replies.ts';
import { outputOf } from '../../scripts/setup/extension.ts';
import { launchChromium } from '../support/chromium.ts';
import { launchFirefox } from '../support/firefox.ts';
import { policy } from '../support/policy.ts';
import { policyKey } from '../support/policy-key.ts';
import { servePages } from '../support/serve-pages.ts';
import { startService } from '../support/service.ts';
import { popupState } from '../support/session.ts';

const key = policyKey();
const published = (revision: number, parts: object = {}): string => key.publish({ ...policy({ revision }), ...parts });

/** A browser set up by managed policy to take signed ones from a service of its own, with revision 2 published there. */
async function open(browser: 'chromium' | 'firefox') {
  const [server, service] = await Promise.all([servePages(), startService()]);
  service.put('policy.signed.json', published(2, { disclosure: disclosureOf(service) }));
  const managed = policy({
    disclosure: disclosureOf(service),
    bundle: { url: `${service.endpoint}/v1/policy`, publicKeys: [key.key] },
  });
  const options = { port: server.port, extension: outputOf(browser), policy: managed };
  const { ask, close } = await (browser === 'chromium' ? chromium(options) : firefox(options));
  const until = async (fits: (state: PopupState) => boolean, ms = 60_000): Promise<PopupState> => {
    for (const end = Date.now() + ms; ; await sleep(500)) {
      const state = await ask();
      if (fits(state) || Date.now() > end) return state;
    }
  };
  return { service, until, close: () => Promise.all([close(), server.close(), service.stop()]) };
}

const disclosureOf = ({ endpoint, enrolmentToken }: { endpoint: string; enrolmentToken: string }) => ({
  endpoint,
  enrolmentToken,
  content: 'none' as const,
});

async function chromium(options: Parameters<typeof launchChromium>[0]) {
  const browser = await launchChromium(options);
  return { ask: () => popupState(browser), close: () => browser.close() };
}

async function firefox(options: Parameters<typeof launchFirefox>[0]) {
  const browser = await launchFirefox(options);
  const source = `async () => JSON.stringify((await browser.runtime.sendMessage({ name: 'popup.state', data: {} })).reply)`;
  const ask = async () => JSON.parse(await browser.inExtension<string>(source)) as PopupState;
  return { ask, close: () => browser.close() };
}

const isRefusal = (record: LogRecord): boolean =>
  record.type === 'slateguard.guard' &&
  record.data.event === 'policy-refused' &&
  /not for NL-042/.test(record.data.detail);

describe.concurrent.each(['chromium', 'firefox'] as const)('%s', (browser) => {
  it(
    'takes the published policy, a newer one within a minute without restart, and refuses a foreign one aloud',
    { timeout: 180_000 },
    async ({ expect }) => {
      const { service, until, close } = await open(browser);
      try {
        expect((await until(({ policy: now }) => now.revision === 2)).policy).toMatchObject({ source: 'bundle' });
        const disclosure = disclosureOf(service);
        service.put('policy.signed.json', published(3, { disclosure }));
        expect((await until(({ policy: now }) => now.revision === 3)).policy.revision).toBe(3);
        service.put('policy.signed.json', published(4, { disclosure, productions: [{ id: 'XX-1' }] }));
        const refused = await until(({ refusal }) => refusal !== null);
        expect(refused).toMatchObject({ policy: { revision: 3 }, production: { id: 'NL-042' } });
        expect(refused.refusal?.reason).toMatch(/not for NL-042/);
        const end = Date.now() + 20_000;
        while (!(await service.records()).some(isRefusal) && Date.now() < end) await sleep(500);
        expect((await service.records()).filter(isRefusal)).toHaveLength(1);
      } finally {
        await close();
      }
    },
  );
});
