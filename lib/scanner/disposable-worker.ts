import type { Progress } from '../extract/job.ts';
import type { ScanOrder, ScanWord } from '../messaging/scan-port.ts';
import type { Protection } from '../model/protection.ts';
import type { FromWorker, ToWorker } from './worker-words.ts';

/** Loading the code and compiling what is protected, a million fingerprints included. */
const START_MS = 15_000;
/** To the verdict, or to the next page read, recognising writing aside: a file that gets nowhere for so long is given up. */
const VERDICT_MS = 3000;
/** Recognising what was read goes ten times as fast on an idle computer. */
const UNITS_A_MS = 1000;
/** Recognising writing on one page; longer than the slowest page measured. */
const PAGE_MS = 60_000;

export interface Rules {
  /** Changes whenever `protection` does. */
  key: string;
  protection: Protection;
}

/** As much of a worker as is needed here. */
export interface WorkerLike<F = File> {
  postMessage(word: ToWorker<F>): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** Why a file got no reading, in plain words. */
export const tookTooLong = 'reading it took too long';
export const gaveOut = 'reading it failed';

/**
 * One file at a time in one thread. A file that breaks a limit costs the thread, never the page: it is ended, the file
 * is answered with the reason, and the next one gets a fresh thread.
 */
export function createDisposableWorker<F = File>(spawn: () => WorkerLike<F>) {
  let worker: WorkerLike<F> | null = null;
  let known: string | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  function drop(): void {
    worker?.terminate();
    worker = null;
    known = null;
  }

  function ready({ key, protection }: Rules): WorkerLike<F> {
    worker ??= spawn();
    if (known !== key) worker.postMessage({ protection });
    known = key;
    return worker;
  }

  function read(
    order: ScanOrder<F>,
    rules: Rules,
    tell: (p: Progress) => void,
    signal: AbortSignal,
  ): Promise<ScanWord> {
    if (signal.aborted) return Promise.resolve({ failed: 'cancelled' });
    const thread = ready(rules);
    return new Promise((resolve) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const end = (word: ScanWord, spent = true): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', cancel);
        thread.onmessage = thread.onerror = null;
        if (spent) drop();
        resolve(word);
      };
      const within = (ms: number): void => {
        clearTimeout(timer);
        timer = setTimeout(() => end({ failed: tookTooLong }), ms);
      };
      // What it was reading is of no use to anybody, and may be what keeps it from hearing.
      const cancel = (): void => end({ failed: 'cancelled' });
      signal.addEventListener('abort', cancel);
      thread.onerror = (event) => {
        event.preventDefault();
        end({ failed: gaveOut });
      };
      thread.onmessage = ({ data }) => {
        if ('started' in data) within(VERDICT_MS);
        else if ('waiting' in data) within(data.waiting ? PAGE_MS : VERDICT_MS);
        else if ('recognising' in data) within(VERDICT_MS + data.recognising / UNITS_A_MS);
        else if ('progress' in data) {
          within(VERDICT_MS);
          tell(data.progress);
        } else end(data, false);
      };
      within(START_MS);
      thread.postMessage({ order });
    });
  }

  return {
    run(order: ScanOrder<F>, rules: Rules, tell: (p: Progress) => void, signal: AbortSignal): Promise<ScanWord> {
      const mine = turn.then(() => read(order, rules, tell, signal));
      turn = mine.catch(() => undefined);
      return mine;
    },
    drop,
  };
}
