// A power cut between the moment a page is held and the moment the service has signed for it loses nothing.
import { setTimeout as sleep } from 'node:timers/promises';
import { seeded } from '../support/seeded.ts';
import { popupState } from '../support/session.ts';
import { judgeKills } from './judge-kills.ts';
import { planKills, planLine } from './kill-plan.ts';
import { playKillRound } from './kill-round.ts';
import type { KillOutcome } from './kill-round.ts';
import { openKillStage } from './kill-stage.ts';
import type { KillStage } from './kill-stage.ts';
import type { SoakOptions, SoakResult } from './soak-result.ts';

const DRAIN_MS = 90_000;

/** Waits until the browser says nothing is left to deliver. */
async function drained({ browser }: KillStage): Promise<boolean> {
  for (const end = Date.now() + DRAIN_MS; Date.now() < end; await sleep(500))
    if ((await popupState(browser)).delivery.waiting === 0) return true;
  return false;
}

/** The service worker, the extension's process or the whole browser, killed at random between hold and receipt. */
export default async function kills({ rounds, seed, log }: SoakOptions): Promise<SoakResult> {
  const stage = await openKillStage();
  try {
    const outcomes: KillOutcome[] = [];
    for (const plan of planKills(rounds, seed * 1000, seeded(seed))) {
      log?.(planLine(plan));
      outcomes.push(await playKillRound(stage, plan));
    }
    const empty = await drained(stage);
    const records = await stage.service.records();
    const { released, server } = stage;
    const failures = await judgeKills({ outcomes, records, sent: server.recorded, released });
    if (!empty) failures.push(`records were still waiting after ${DRAIN_MS / 1000} s`);
    const of = (victim: string) => outcomes.filter(({ plan }) => plan.victim === victim).length;
    const counts = {
      worker: of('worker'),
      'extension process': of('extension process'),
      browser: of('browser'),
      released: released.size,
      records: records.length,
    };
    return { rounds, seed, failures, counts };
  } finally {
    await stage.close();
  }
}
