import { judgeRun } from './judge-run.ts';
import { openRun } from './run.ts';
import { planRun } from './plan-run.ts';
import { openFaultStage } from './stage.ts';
import type { Database, FaultStage } from './stage.ts';

export interface FaultReport {
  /** One plain line each, with the seed that plays it again. */
  failures: string[];
  counts: Record<string, number>;
}

/** Against hanging only: then the seed is told. */
const RUN_MS = 90_000;

async function playRun(stage: FaultStage, seed: number, { failures, counts }: FaultReport): Promise<void> {
  const { name, play, random } = planRun(seed, stage);
  const production = `NL-${seed}`;
  const run = await openRun(stage, production, random);
  await play.play(run);
  const { senders, lost } = run;
  const isInOrder = !play.isOutOfOrder;
  const found = await judgeRun(stage.instances[0]!.endpoint(), { production, senders, lost, isInOrder });
  failures.push(...found.map((fault) => `seed ${seed} on ${stage.kind}, ${name}: ${fault}`));
  const add = (what: string, count: number): void => void (counts[what] = (counts[what] ?? 0) + count);
  add(name, 1);
  for (const sender of senders) {
    add('records', sender.written.length);
    for (const [what, count] of Object.entries(sender.counts)) add(what, count);
  }
}

function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not over after ${RUN_MS / 1000} s`)), RUN_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Plays the seeds from `seed` on, one after the other, on one ledger. */
export async function playFaults(kind: Database, seed: number, runs: number): Promise<FaultReport> {
  const report: FaultReport = { failures: [], counts: {} };
  const stage = await openFaultStage(kind);
  try {
    for (let next = seed; next < seed + runs; next++)
      await inTime(playRun(stage, next, report)).catch((error: unknown) => {
        throw new Error(`seed ${next} on ${kind}, ${planRun(next, stage).name}: ${(error as Error).message}`);
      });
  } finally {
    await stage.close();
  }
  return report;
}
