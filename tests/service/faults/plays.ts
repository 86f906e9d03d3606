// What can happen between a record and its receipt. Each ends with everything working again.
import { setTimeout as pause } from 'node:timers/promises';
import { moments } from './moments.ts';
import type { Moment } from './gate.ts';
import { lateAndLost, replayed, twice } from './odd-orders.ts';
import { between, sendingWhile, untilTrouble } from './run.ts';
import type { Run } from './run.ts';
import type { Database } from './stage.ts';

export interface Play {
  /** Left out: plays everywhere. */
  needs?: Database | 'disk';
  /** Batches are not sent one after the other. */
  isOutOfOrder?: true;
  play(run: Run): Promise<void>;
}

const someInstance = ({ stage, random }: Run) => stage.instances[between(random, 0, stage.instances.length - 1)]!;
const someTime = ({ random }: Run): Promise<void> => pause(between(random, 5, 150));

const killServiceAt = (way: 'gate' | 'toDatabase', moment: Moment) => (run: Run) =>
  sendingWhile(run, async () => {
    const instance = someInstance(run);
    let gone = Promise.resolve();
    await instance[way]!.breakAt(moment, () => void (gone = instance.kill()));
    await gone;
    await instance.restart();
  });

const killDatabaseAt = (moment: Moment) => (run: Run) =>
  sendingWhile(run, async () => {
    const server = run.stage.server!;
    let gone = Promise.resolve();
    await someInstance(run).toDatabase!.breakAt(moment, () => void (gone = server.kill()));
    await gone;
    await server.start();
  });

const breakAt = (way: 'gate' | 'toDatabase', moment: Moment) => (run: Run) =>
  sendingWhile(run, () => someInstance(run)[way]!.breakAt({ ...moment, share: run.random() * 0.99 }));

export const plays: Record<string, Play> = {
  'service killed before its answer got out': { play: killServiceAt('gate', moments.answer) },
  'service killed at any time': {
    play: (run) =>
      sendingWhile(run, async () => {
        const instance = someInstance(run);
        await someTime(run);
        await instance.kill();
        await instance.restart();
      }),
  },
  'disk full': {
    needs: 'disk',
    play: (run) =>
      sendingWhile(run, async () => {
        await someTime(run);
        await run.stage.disk!.fill();
        await untilTrouble(run).finally(() => run.stage.disk!.free());
      }),
  },
  'connection lost with a batch on it': { play: breakAt('gate', moments.batch) },
  'connection lost with an answer on it': { play: breakAt('gate', moments.answer) },
  'another holds the lock': {
    play: (run) =>
      sendingWhile(run, async () => {
        await someTime(run);
        const letGo = await run.stage.lock(run.random);
        await pause(between(run.random, 20, 600)).finally(letGo);
      }),
  },
  'batches twice, and overlapping': { isOutOfOrder: true, play: twice },
  'batches late, and one lost': { isOutOfOrder: true, play: lateAndLost },
  'requests replayed': { play: replayed },
  'service killed as the database had committed': {
    needs: 'postgres',
    play: killServiceAt('toDatabase', moments.committed),
  },
  'database killed at a commit': { needs: 'postgres', play: killDatabaseAt(moments.commit) },
  'database killed as it had committed': { needs: 'postgres', play: killDatabaseAt(moments.committed) },
  'connection to the database lost at a commit': { needs: 'postgres', play: breakAt('toDatabase', moments.commit) },
  'connection to the database lost as it had committed': {
    needs: 'postgres',
    play: breakAt('toDatabase', moments.committed),
  },
  'every connection ended by the database': {
    needs: 'postgres',
    play: (run) =>
      sendingWhile(run, async () => {
        for (let times = between(run.random, 1, 4); times > 0; times--) {
          await someTime(run);
          await run.stage.server!.cutConnections();
        }
      }),
  },
};
