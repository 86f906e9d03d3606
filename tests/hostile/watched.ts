import { Worker } from 'node:worker_threads';
import type { Outcome } from './read-hostile.ts';
import type { Asked } from './reading-worker.ts';

/** Processor time one file may take, seconds: an idle machine needs a tenth of it, and what others use does not count. */
const MOST_SECONDS = 20;
/** Waiting for nothing is a hang too. */
const MOST_WAIT = 300_000;
const LOOK = 250;
const MOST_HEAP_MB = 1024;

/** A thread that reads one file at a time, and is ended and replaced when it does not answer. */
export interface WatchedReader {
  /** Rejects when reading throws, ends the thread, or takes too long. */
  read(asked: Asked): Promise<Outcome>;
  close(): Promise<void>;
}

export function watchedReader(): WatchedReader {
  let worker: Worker | null = null;
  const close = async () => {
    const ended = worker;
    worker = null;
    await ended?.terminate();
  };
  const read = async (asked: Asked): Promise<Outcome> => {
    worker ??= new Worker(new URL('./reading-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
    });
    try {
      const answer = await answerOf(worker, asked);
      if ('thrown' in answer) throw new Error(answer.thrown);
      return answer;
    } catch (error) {
      await close();
      throw error;
    }
  };
  return { read, close };
}

type Answer = Outcome | { thrown: string };

function answerOf(worker: Worker, asked: Asked): Promise<Answer> {
  const before = process.cpuUsage();
  const since = performance.now();
  return new Promise((resolve, reject) => {
    const settle = (done: () => void) => {
      clearInterval(watch);
      worker.off('message', onAnswer).off('error', onError).off('exit', onExit);
      done();
    };
    const fail = (why: Error): void => settle(() => reject(why));
    const onAnswer = (answer: Answer): void => settle(() => resolve(answer));
    const onError = (error: Error): void => fail(error);
    const onExit = (): void => fail(new Error('the thread died'));
    const watch = setInterval(() => {
      const { user, system } = process.cpuUsage(before);
      const isLate = user + system > MOST_SECONDS * 1e6 || performance.now() - since > MOST_WAIT;
      if (isLate) fail(new Error(`hangs: no answer after ${MOST_SECONDS} seconds of work`));
    }, LOOK);
    worker.on('message', onAnswer).on('error', onError).on('exit', onExit);
    worker.postMessage(asked);
  });
}
