import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { outputOf } from '../../scripts/setup/extension.ts';
import { carriers } from '../support/carries.ts';
import { launchChromium } from '../support/chromium.ts';
import type { Chromium } from '../support/chromium.ts';
import { policy } from '../support/policy.ts';
import { policyKey } from '../support/policy-key.ts';
import { scriptExcerpt } from '../support/script-excerpt.ts';
import { servePages } from '../support/serve-pages.ts';
import { startService } from '../support/service.ts';
import { policyInForce, popupState } from '../support/session.ts';
import type { BenchRow } from './bench-row.ts';
import { firefoxEdits, firefoxStarts } from './policy/firefox-policies.ts';
import { RESTARTS, slowest, startRows } from './policy/start-rows.ts';
import type { Start } from './policy/start-rows.ts';

const EDITS = 4;
const TOOL = 'https://chatgpt.com/textarea';
/** Longer than anything a page sends at once takes to arrive. */
const LEAK_MS = 2500;

/** Both in ms on the worker's own clock. */
async function startOf(browser: Chromium): Promise<Start> {
  const worker = await browser.worker();
  for (const end = Date.now() + 20_000; ; await sleep(100)) {
    const [loaded, known] = await worker.evaluate(() =>
      ['background-started', 'rules-known'].map((name) => performance.getEntriesByName(name)[0]?.startTime),
    );
    if (loaded !== undefined && known !== undefined) return { loaded, rules: known - loaded };
    if (Date.now() > end) throw new Error('No rules 20 s after the start');
  }
}

/** Opens a tool as soon as the browser is there, and sends a page of script from it at once. */
async function sendAtOnce(browser: Chromium, number: number): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto(TOOL, { waitUntil: 'commit' });
  const { text } = scriptExcerpt(number);
  await page
    .evaluate((body) => void fetch('/api/x', { method: 'POST', body }).catch(() => undefined), text)
    .catch(() => undefined);
}

/** The same profile opened again and again, as a person does in the morning. */
async function restarts(): Promise<BenchRow[]> {
  const server = await servePages();
  const profile = mkdtempSync(join(tmpdir(), 'slateguard-restarts-'));
  const starts: Start[] = [];
  let unguarded = 0;
  for (let round = 0; round <= RESTARTS; round++) {
    const browser = await launchChromium({
      port: server.port,
      extension: outputOf('chromium'),
      inPlace: true,
      profile,
      policy: policy({ actions: { script: 'block' } }),
    });
    // The first time there is nothing to go back to.
    if (round === 0) await policyInForce(browser, 1);
    else {
      await sendAtOnce(browser, 8000 + round);
      starts.push(await startOf(browser));
      await sleep(LEAK_MS);
      if (carriers(server.recorded, scriptExcerpt(8000 + round).telling).length > 0) unguarded++;
    }
    await browser.close();
  }
  rmSync(profile, { recursive: true, force: true });
  await server.close();
  return startRows('Chromium', starts, unguarded);
}

const key = policyKey();

/** From an edit, in the machine's policy or in the one the service publishes, to the rules that hold. */
async function edits(): Promise<BenchRow[]> {
  const [server, service] = await Promise.all([servePages(), startService()]);
  const disclosure = { endpoint: service.endpoint, enrolmentToken: service.enrolmentToken, content: 'none' as const };
  const bundle = { url: `${service.endpoint}/v1/policy`, publicKeys: [key.key] };
  const browser = await launchChromium({
    port: server.port,
    extension: outputOf('chromium'),
    policy: policy({ disclosure }),
  });
  await policyInForce(browser, 1);
  let revision = 1;
  const took = async (edit: () => Promise<void> | void): Promise<number> => {
    revision++;
    const from = Date.now();
    await edit();
    for (;;) {
      if ((await popupState(browser)).policy.revision === revision) return (Date.now() - from) / 1000;
      if (Date.now() - from > 90_000) throw new Error('An edit had no effect in 90 s');
      await sleep(200);
    }
  };
  const machine: number[] = [];
  for (let n = 0; n < EDITS; n++) machine.push(await took(() => browser.applyPolicy(policy({ disclosure, revision }))));
  service.put('policy.signed.json', key.publish(policy({ disclosure, revision: ++revision })));
  await browser.applyPolicy(policy({ disclosure, bundle, revision: revision - 1 }));
  await policyInForce(browser, revision).catch(() => undefined);
  const signed: number[] = [];
  for (let n = 0; n < EDITS; n++)
    signed.push(await took(() => service.put('policy.signed.json', key.publish(policy({ disclosure, revision })))));
  await browser.close();
  await Promise.all([server.close(), service.stop()]);
  return [
    slowest('Chromium: an edit of the machine’s policy to its effect', machine),
    slowest('Chromium: a signed policy published to its effect', signed, '≤ 60 s'),
  ];
}

/** How soon rules hold: after a start, and after an edit. Takes about ten minutes. */
export default async function policyBench(): Promise<BenchRow[]> {
  return [...(await restarts()), ...(await edits()), ...(await firefoxStarts()), ...(await firefoxEdits())];
}
