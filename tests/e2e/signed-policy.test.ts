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

/** A browser set up by managed policy to take signed ones from a service of its own, with one of another production published there. */
async function open(browser: 'chromium' | 'firefox') {
  const [server, service] = await Promise.all([servePages(), startService()]);
  service.put('policy.signed.json', published(2, { productions: [{ id: 'XX-1' }] }));
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
    'refuses a foreign policy aloud, and takes the right one within a minute without restart',
    { timeout: 120_000 },
    async ({ expect }) => {
      const { service, until, close } = await open(browser);
      try {
        const refused = await until(({ refusal }) => refusal !== null);
        expect(refused).toMatchObject({ policy: { revision: 1 }, production: { id: 'NL-042' } });
        expect(refused.refusal?.reason).toMatch(/not for NL-042/);
        service.put('policy.signed.json', published(3, { disclosure: disclosureOf(service) }));
        const taken = await until(({ policy: now }) => now.revision === 3);
        expect(taken).toMatchObject({ policy: { revision: 3, source: 'bundle' }, refusal: null });
        expect((await service.records()).filter(isRefusal)).toHaveLength(1);
      } finally {
        await close();
      }
    },
  );
});
