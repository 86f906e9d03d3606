// The thread in which the command line reads files: thrown away like the extension's own.
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import type { Source } from '../../lib/extract/source.ts';
import { startWork } from '../../lib/scanner/work.ts';
import type { FromWorker, ToWorker } from '../../lib/scanner/worker-words.ts';
import { forgiveLateFaults } from './late-faults.ts';
import { nodeMeansFor } from './node-means.ts';

/** A file on disk: `name` as it was given, `path` where it lies. */
export interface Named {
  name: string;
  path: string;
}

/** Read piece by piece, as the extension reads a file that was picked: a camera file stays where it is. */
function sourceOfPath({ path }: Named): Source {
  const { size } = statSync(path);
  return { size, read: (from, to) => Promise.resolve(readPart(path, from, Math.min(to, size))) };
}

function readPart(path: string, from: number, to: number): Uint8Array {
  const bytes = new Uint8Array(Math.max(0, to - from));
  const file = openSync(path, 'r');
  try {
    let at = 0;
    while (at < bytes.length) {
      const got = readSync(file, bytes, at, bytes.length - at, from + at);
      if (got === 0) break;
      at += got;
    }
    return bytes.subarray(0, at);
  } finally {
    closeSync(file);
  }
}

const port = parentPort;
if (port) {
  forgiveLateFaults();
  const thread = {
    onmessage: null as ((event: MessageEvent<ToWorker<Named>>) => void) | null,
    postMessage: (word: FromWorker): void => port.postMessage(word),
  };
  port.on('message', (data: ToWorker<Named>) => thread.onmessage?.({ data } as MessageEvent<ToWorker<Named>>));
  startWork(thread, nodeMeansFor, () => performance.now(), sourceOfPath);
}
