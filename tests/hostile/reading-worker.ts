// Reads one file after the other in a thread that can be ended from outside.
import { parentPort } from 'node:worker_threads';
import { forgiveLateFaults } from '../../scripts/setup/late-faults.ts';
import { readHostile } from './read-hostile.ts';

forgiveLateFaults();

/** A file to be read. */
export interface Asked {
  name: string;
  bytes: Uint8Array;
  /** True when the answer shall carry the text that was read. */
  withText?: boolean;
}

parentPort!.on('message', ({ name, bytes, withText }: Asked) => {
  void readHostile(bytes, name).then(
    (outcome) => parentPort!.postMessage(withText ? outcome : { ...outcome, text: null }),
    (error: unknown) =>
      parentPort!.postMessage({ thrown: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
