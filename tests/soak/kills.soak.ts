// A power cut between the moment a page is held and the moment the service has signed for it loses nothing.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outputOf } from '../../scripts/setup/extension.ts';
import { carriers } from '../support/carries.ts';
import { launchChromium } from '../support/chromium.ts';
import type { Chromium } from '../support/chromium.ts';
import { paste } from '../support/gestures.ts';
import { killBrowser, killWorker } from '../support/kill.ts';
import { ledgerFaults } from '../support/ledger-faults.ts';
import { panelOf } from '../support/panel.ts';
import { policy } from '../support/policy.ts';
import { scriptExcerpt } from '../support/script-excerpt.ts';
import { seeded } from '../support/seeded.ts';
import { servePages } from '../support/serve-pages.ts';
import type { PageServer } from '../support/serve-pages.ts';
import { startService } from '../support/service.ts';
import type { AttemptRecord, TestService } from '../support/service.ts';
import { policyInForce, popupState } from '../support/session.ts';
import { sendBy, visit } from '../support/visit.ts';
import type { SoakOptions, SoakResult } from './soak-result.ts';

const page = { name: 'textarea', url: 'https://chatgpt.com/textarea', editor: '#editor', sends: ['Enter'] } as const;

/** From the paste to past the receipt, ms: the kill falls anywhere in it. */
const SPAN_MS = 3500;
const DRAIN_MS = 90_000;

interface Stage {
  server: PageServer;
  service: TestService;
  profile: string;
  browser: Chromium;
}

async function launch({ server, service, profile }: Omit<Stage, 'browser'>): Promise<Chromium> {
  const disclosure = { endpoint: service.endpoint, enrolmentToken: service.enrolmentToken, content: 'none' as const };
  const extension = outputOf('chromium');
  const browser = await launchChromium({ port: server.port, extension, policy: policy({ disclosure }), profile });
  await policyInForce(browser, 1);
  return browser;
}

const reasonOf = (round: number): string => `Round ${round} of the kills`;

/** Plays the main job; whatever the kill breaks is left where it stands. */
async function play({ browser, server }: Stage, round: number): Promise<void> {
  const at = await visit(browser, server, page);
  await at.page.locator(page.editor).click();
  await paste(at.page, { text: scriptExcerpt(round).text });
  const panel = await panelOf(at.page);
  await panel.shown();
  await panel.fill('Reason', reasonOf(round));
  await panel.press('Continue anyway');
  await panel.gone();
  await sendBy(at, 'Enter');
  await at.page.waitForTimeout(SPAN_MS);
  await at.page.close();
}

async function killSometime(stage: Stage, chance: () => number): Promise<'worker' | 'browser'> {
  const victim = chance() < 0.5 ? 'worker' : 'browser';
  await new Promise((resolve) => setTimeout(resolve, chance() * SPAN_MS));
  if (victim === 'worker') await killWorker(stage.browser);
  else await killBrowser(stage.browser, stage.profile);
  return victim;
}

async function playRound(stage: Stage, round: number, chance: () => number): Promise<'worker' | 'browser'> {
  const playing = play(stage, round).catch(() => undefined);
  const victim = await killSometime(stage, chance);
  if (victim === 'browser') stage.browser = await launch(stage);
  await playing;
  for (const open of stage.browser.context.pages()) if (open.url().startsWith(page.url)) await open.close();
  return victim;
}

/** Waits until the browser says nothing is left to deliver. */
async function drained(browser: Chromium): Promise<boolean> {
  for (const end = Date.now() + DRAIN_MS; Date.now() < end; ) {
    if ((await popupState(browser)).delivery.waiting === 0) return true;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  return false;
}

/** What reached the tool must stand in the service with its reason, once. */
async function judge({ server, service }: Stage, rounds: readonly number[]) {
  const records = await service.records();
  const attempts = records.filter((record): record is AttemptRecord => record.type === 'slateguard.attempt');
  const failures = ledgerFaults(records);
  let reached = 0;
  for (const round of rounds) {
    const out = carriers(server.recorded, scriptExcerpt(round).telling).length > 0;
    const noted = attempts.filter(({ data }) => data.reason === reasonOf(round)).length;
    if (out) reached++;
    if (out && noted === 0) failures.push(`round ${round}: the page reached the tool without its record`);
    if (noted > 1) failures.push(`round ${round}: recorded ${noted} times`);
  }
  return { failures, reached, records: records.length };
}

/** The service worker or the whole browser, killed at random between hold and receipt. */
export default async function kills({ rounds, seed }: SoakOptions): Promise<SoakResult> {
  const chance = seeded(seed);
  const [server, service] = await Promise.all([servePages(), startService()]);
  const profile = mkdtempSync(join(tmpdir(), 'slateguard-kills-'));
  const stage: Stage = { server, service, profile, browser: await launch({ server, service, profile }) };
  const numbers = Array.from({ length: rounds }, (_, index) => seed * 1000 + index);
  const victims = { worker: 0, browser: 0 };
  for (const round of numbers) victims[await playRound(stage, round, chance)]++;
  const empty = await drained(stage.browser);
  const { failures, reached, records } = await judge(stage, numbers);
  if (!empty) failures.push(`records were still waiting after ${DRAIN_MS / 1000} s`);
  await stage.browser.close();
  await Promise.all([server.close(), service.stop()]);
  rmSync(profile, { recursive: true, force: true });
  return { rounds, seed, failures, counts: { ...victims, reached, records } };
}
