import type { HealthState } from '../../lib/messaging/replies.ts';
import { outputOf } from '../../scripts/setup/extension.ts';
import { IN_FORCE, PRODUCTION, strict } from '../policy/malformed.ts';
import type { Malformed } from '../policy/malformed.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import { policyKey } from './policy-key.ts';
import { servePages } from './serve-pages.ts';
import { startService } from './service.ts';

interface Asks {
  /** Runs a function, given as source text, in a page of the extension's own. */
  run<T>(source: string): Promise<T>;
  close(): Promise<void>;
}

async function chromium(port: number): Promise<Asks> {
  const browser = await launchChromium({ port, extension: outputOf('chromium') });
  const page = await browser.open(`chrome-extension://${browser.id}/popup.html`);
  return { run: <T>(source: string) => page.evaluate<T>(`(${source})()`), close: () => browser.close() };
}

async function firefox(port: number): Promise<Asks> {
  const browser = await launchFirefox({ port, extension: outputOf('firefox') });
  const page = await browser.extensionPage();
  return { run: page.run, close: () => browser.close() };
}

/** What a browser does with a policy that is not fit: null when it does right, else what is wrong. */
export interface PolicyBench {
  try(bad: Malformed): Promise<string | null>;
  /** Publishes any text in place of the signed policy. */
  tryText(text: string): Promise<string | null>;
  /** The right policy comes again: it has to be in force, and every refusal gone. */
  recovers(): Promise<string | null>;
  /** Refusals that reached the service as records, and what it shows of the device. */
  reported(): Promise<{ refusals: number; states: string[] }>;
  close(): Promise<void>;
}

export const benchKeys = { trusted: policyKey(), second: policyKey(), stranger: policyKey() };

/** A real browser on which a signed policy blocks everything, and the service that publishes it. */
export async function openPolicyBench(name: 'chromium' | 'firefox'): Promise<PolicyBench> {
  const [server, service] = await Promise.all([servePages(), startService()]);
  const { run, close } = await (name === 'chromium' ? chromium(server.port) : firefox(server.port));
  const { endpoint, enrolmentToken, adminToken } = service;
  const disclosure = { endpoint, enrolmentToken };
  const publicKeys = [benchKeys.trusted.key, benchKeys.second.key];
  const managed = {
    policyVersion: 1,
    revision: 1,
    productions: [{ id: PRODUCTION }],
    disclosure,
    bundle: { url: `${endpoint}/v1/policy`, publicKeys },
  };
  const managedText = JSON.stringify(managed);
  const good = benchKeys.trusted.publish({ ...strict, disclosure });

  /** Hands the browser an administrator's text, has it look everywhere, and says how it is then. */
  const look = (text: string): Promise<HealthState> =>
    run<string>(`async () => {
      const { runtime, storage } = globalThis.browser ?? chrome;
      await storage.local.set({ 'policy.development': ${JSON.stringify(text)} });
      await runtime.sendMessage({ name: 'policy.asked', data: {} });
      return JSON.stringify((await runtime.sendMessage({ name: 'health.state', data: {} })).reply);
    }`).then((state) => JSON.parse(state) as HealthState);

  const isInForce = ({ health, fields }: HealthState): boolean =>
    health.policy.revision === IN_FORCE && fields.some(({ field, value }) => field === 'onError' && value === 'block');

  function verdict(state: HealthState, by: Malformed['by'], reason: RegExp): string | null {
    if (!isInForce(state))
      return `revision ${state.health.policy.revision} is in force, from ${state.health.policy.source}`;
    const refusal = state.refusals.find(({ of }) => of === by);
    // What is too large is not even read to its end: that is told of the last check.
    const shown = refusal?.reason ?? (by === 'signed' ? state.health.signature?.trouble : null);
    if (typeof shown !== 'string') return 'no refusal is shown';
    return reason.test(shown) ? null : 'another reason is shown';
  }

  service.put('policy.signed.json', good);
  const start = await look(managedText);
  if (!isInForce(start)) throw new Error(`The strict policy is not in force: ${start.health.policy.source}`);

  return {
    async try({ by, text, reason }) {
      if (by === 'managed') return verdict(await look(text(managed)), by, reason);
      service.put('policy.signed.json', text(managed));
      return verdict(await look(managedText), by, reason);
    },
    async tryText(text) {
      service.put('policy.signed.json', text);
      return verdict(await look(managedText), 'signed', /\w/);
    },
    async recovers() {
      service.put('policy.signed.json', good);
      const after = await look(managedText);
      if (!isInForce(after)) return 'the right policy is not in force afterwards';
      return after.refusals.length > 0 ? 'the refusal stays after the right policy came' : null;
    },
    async reported() {
      const records = await service.records({ type: 'slateguard.guard' });
      const refusals = records.filter(
        ({ type, data }) => type === 'slateguard.guard' && data.event === 'policy-refused',
      );
      const headers = { authorization: `Bearer ${adminToken}` };
      const { devices } = (await (await fetch(`${endpoint}/v1/devices`, { headers })).json()) as {
        devices: { state: string }[];
      };
      return { refusals: refusals.length, states: devices.map(({ state }) => state) };
    },
    close: async () => {
      await close();
      await Promise.all([server.close(), service.stop()]);
    },
  };
}
