import type { Page } from 'playwright-core';
import { outputOf } from '../../../scripts/setup/extension.ts';
import { launchChromium } from '../../support/chromium.ts';
import type { Chromium } from '../../support/chromium.ts';
import { policy } from '../../support/policy.ts';
import type { PolicyParts } from '../../support/policy.ts';
import { servePages } from '../../support/serve-pages.ts';
import { startService } from '../../support/service.ts';
import { policyInForce } from '../../support/session.ts';
import { watchPage } from './watch-page.ts';

/** The same pages in two browsers, one with the extension and one without. */
export interface TwoBrowsers {
  guarded: Chromium;
  bare: Chromium;
  close(): Promise<void>;
}

/** @param parts what the policy of the guarded one says beside its service. */
export async function openTwoBrowsers(parts: PolicyParts = {}): Promise<TwoBrowsers> {
  const [server, service] = await Promise.all([servePages(), startService()]);
  const { port } = server;
  const disclosure = { endpoint: service.endpoint, enrolmentToken: service.enrolmentToken, content: 'none' as const };
  const guarded = await launchChromium({
    port,
    extension: outputOf('chromium'),
    policy: policy({ disclosure, ...parts }),
  });
  const bare = await launchChromium({ port, extension: null });
  await policyInForce(guarded, 1);
  for (const { context } of [guarded, bare]) await context.addInitScript(watchPage);
  return {
    guarded,
    bare,
    async close() {
      await Promise.all([guarded.close(), bare.close()]);
      await Promise.all([server.close(), service.stop()]);
    },
  };
}

export const TOOL = 'https://chatgpt.com/textarea';
export const OTHER = 'https://office.northlight.example/textarea';

/** Times both in turn, so that both meet the same machine. */
export async function inTurn<T>(
  { guarded, bare }: Pick<TwoBrowsers, 'guarded' | 'bare'>,
  rounds: number,
  measure: (browser: Chromium, round: number) => Promise<T>,
): Promise<{ guarded: T[]; bare: T[] }> {
  const measured = { guarded: [] as T[], bare: [] as T[] };
  for (let round = 0; round < rounds; round++) {
    measured.guarded.push(await measure(guarded, round));
    measured.bare.push(await measure(bare, round));
  }
  return measured;
}

/** A page whose guard, if it has one, has its rules and its detection: nobody writes within half a second. */
export async function openSettled(browser: Chromium, url = TOOL): Promise<Page> {
  const page = await browser.open(url);
  await page.locator('#editor').click();
  await page.waitForTimeout(500);
  return page;
}
