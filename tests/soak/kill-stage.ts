import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { outputOf } from '../../scripts/setup/extension.ts';
import { launchChromium, ownCopy } from '../support/chromium.ts';
import type { Chromium } from '../support/chromium.ts';
import { killBrowser, killExtensionProcesses, killLeftover, workerKiller } from '../support/kill.ts';
import { policy } from '../support/policy.ts';
import { servePages } from '../support/serve-pages.ts';
import type { PageServer } from '../support/serve-pages.ts';
import { startService } from '../support/service.ts';
import type { TestService } from '../support/service.ts';
import { policyInForce } from '../support/session.ts';
import type { Victim } from './kill-plan.ts';

/** One profile, one service and one tool's server, through any number of browsers. */
export interface KillStage {
  server: PageServer;
  service: TestService;
  browser: Chromium;
  /** Rounds whose content the page itself reported to have been given. */
  released: Set<number>;
  kill(victim: Victim): Promise<void>;
  /** A browser again, after the one before was killed. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** A browser that was killed does not always take its profile up again at once. */
const STARTS = 2;

/** Runs in the page: at the moment it is given the text, tells us, and sends it to the tool's server. */
function reportRelease(): void {
  document.addEventListener('input', (event) => {
    const { value } = event.target as HTMLTextAreaElement;
    const round = Number(new URL(location.href).searchParams.get('round'));
    if (value.length < 100) return;
    void (window as unknown as { released: (round: number) => Promise<void> }).released(round);
    void fetch('/api/draft', { method: 'POST', body: value, keepalive: true });
  });
}

export async function openKillStage(): Promise<KillStage> {
  const [server, service] = await Promise.all([servePages({ home: 'textarea' }), startService()]);
  const disclosure = { endpoint: service.endpoint, enrolmentToken: service.enrolmentToken, content: 'none' as const };
  const extension = ownCopy(outputOf('chromium'))!;
  const profile = mkdtempSync(join(tmpdir(), 'slateguard-kills-'));
  const released = new Set<number>();
  let killWorker: () => Promise<void>;

  async function start(tries = STARTS): Promise<Chromium> {
    const rules = policy({ disclosure });
    const options = { port: server.port, extension, inPlace: true, policy: rules, profile };
    try {
      const browser = await launchChromium(options);
      await policyInForce(browser, 1);
      return browser;
    } catch (error) {
      if (tries === 1) throw error;
      killLeftover(profile);
      await sleep(1000);
      return start(tries - 1);
    }
  }

  async function launch(): Promise<Chromium> {
    const browser = await start();
    await browser.context.exposeFunction('released', (round: number) => void released.add(round));
    await browser.context.addInitScript(reportRelease);
    killWorker = await workerKiller(browser);
    return browser;
  }

  const stage: KillStage = {
    server,
    service,
    browser: await launch(),
    released,
    async kill(victim) {
      if (victim === 'worker') await killWorker();
      else if (victim === 'browser') await killBrowser(stage.browser, profile);
      else killExtensionProcesses(profile);
    },
    async restart() {
      stage.browser = await launch();
    },
    async close() {
      await stage.browser.close();
      await Promise.all([server.close(), service.stop()]);
      for (const folder of [profile, extension]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return stage;
}
