import { Worker } from 'node:worker_threads';
import type { WorkerLike } from '../../lib/scanner/disposable-worker.ts';
import type { FromWorker } from '../../lib/scanner/worker-words.ts';
import type { Named } from './scan-thread.ts';

/** A file that makes reading want more is hostile; then the thread ends, not the command. */
const limits = { maxOldGenerationSizeMb: 1024 };

/** Node's thread in the shape of a browser's worker. */
export function spawnScanThread(): WorkerLike<Named> {
  const thread = new Worker(new URL('./scan-thread.ts', import.meta.url), { resourceLimits: limits });
  const worker: WorkerLike<Named> = {
    postMessage: (word) => thread.postMessage(word),
    terminate: () => void thread.terminate(),
    onmessage: null,
    onerror: null,
  };
  thread.on('message', (data: FromWorker) => worker.onmessage?.({ data } as MessageEvent<FromWorker>));
  thread.on('error', () => worker.onerror?.({ preventDefault: () => undefined } as ErrorEvent));
  return worker;
}
