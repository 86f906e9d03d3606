import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { carriers } from '../../support/carries.ts';
import { launchFirefox } from '../../support/firefox.ts';
import type { Firefox } from '../../support/firefox.ts';
import { firefoxUnder, popupStateIn } from '../../support/firefox-session.ts';
import { openPackageShelf } from '../../support/package-shelf.ts';
import { policy } from '../../support/policy.ts';
import { policyKey } from '../../support/policy-key.ts';
import { scriptExcerpt } from '../../support/script-excerpt.ts';
import { servePages } from '../../support/serve-pages.ts';
import { startService } from '../../support/service.ts';
import type { BenchRow } from '../bench-row.ts';
import { RESTARTS, slowest, startRows } from './start-rows.ts';
import type { Start } from './start-rows.ts';

const TOOL = 'https://chatgpt.com/textarea';
/** Longer than anything a page sends at once takes to arrive, ms. */
const LEAK_MS = 2500;
const EDITS = 4;

const marks = `async () => {
  const { performance } = (await browser.runtime.getBackgroundPage()) ?? {};
  const at = (name) => performance?.getEntriesByName(name)[0]?.startTime ?? null;
  return JSON.stringify([at('background-started'), at('rules-known')]);
}`;

async function startOf(firefox: Firefox): Promise<Start> {
  for (const end = Date.now() + 20_000; ; await sleep(100)) {
    const [loaded, known] = JSON.parse(await firefox.inExtension<string>(marks)) as (number | null)[];
    if (typeof loaded === 'number' && typeof known === 'number') return { loaded, rules: known - loaded };
    if (Date.now() > end) throw new Error('No rules 20 s after the start');
  }
}

/** Opens a tool as soon as the browser is there, and sends a page of script from it at once. */
async function sendAtOnce({ browser }: Firefox, number: number): Promise<void> {
  const page = await browser.newPage();
  await page.goto(TOOL, { waitUntil: 'domcontentloaded' });
  const send = (body: string): void => void fetch('/api/x', { method: 'POST', body }).catch(() => undefined);
  await page.evaluate(send, scriptExcerpt(number).text);
}

/** The same profile, with the extension IT's policy put into it, opened again and again. */
export async function firefoxStarts(): Promise<BenchRow[]> {
  const [server, shelf] = await Promise.all([servePages(), openPackageShelf()]);
  const profile = mkdtempSync(join(tmpdir(), 'slateguard-restarts-'));
  const starts: Start[] = [];
  let unguarded = 0;
  for (let round = 0; round <= RESTARTS; round++) {
    const firefox = await launchFirefox({
      ...{ port: server.port, extension: null, installation: { shelf }, profile },
      policy: policy({ actions: { script: 'block' } }),
    });
    // The first time there is nothing to go back to.
    if (round === 0) await firefoxUnder(firefox, 1, 60_000);
    else {
      const { telling } = scriptExcerpt(8100 + round);
      await sendAtOnce(firefox, 8100 + round);
      starts.push(await startOf(firefox));
      await sleep(LEAK_MS);
      if (carriers(server.recorded, telling).length > 0) unguarded++;
    }
    await firefox.close();
  }
  rmSync(profile, { recursive: true, force: true });
  await Promise.all([server.close(), shelf.close()]);
  return startRows('Firefox', starts, unguarded);
}

const key = policyKey();

/** From a publication to the rules that hold. The machine's own policy Firefox reads at its start only. */
export async function firefoxEdits(): Promise<BenchRow[]> {
  const [server, service, shelf] = await Promise.all([servePages(), startService(), openPackageShelf()]);
  const disclosure = { endpoint: service.endpoint, enrolmentToken: service.enrolmentToken, content: 'none' as const };
  const bundle = { url: `${service.endpoint}/v1/policy`, publicKeys: [key.key] };
  const publish = (revision: number): void =>
    service.put('policy.signed.json', key.publish(policy({ disclosure, revision })));
  publish(2);
  const firefox = await launchFirefox({
    ...{ port: server.port, extension: null, installation: { shelf } },
    policy: policy({ disclosure, bundle }),
  });
  await firefoxUnder(firefox, 2, 90_000);
  const times: number[] = [];
  for (let revision = 3; revision < 3 + EDITS; revision++) {
    const from = Date.now();
    publish(revision);
    while ((await popupStateIn(firefox)).policy.revision !== revision) {
      if (Date.now() - from > 90_000) throw new Error('An edit had no effect in 90 s');
      await sleep(200);
    }
    times.push((Date.now() - from) / 1000);
  }
  await firefox.close();
  await Promise.all([server.close(), service.stop(), shelf.close()]);
  return [slowest('Firefox: a signed policy published to its effect', times, '≤ 60 s')];
}
