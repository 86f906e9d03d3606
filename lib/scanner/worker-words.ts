import type { Progress } from '../extract/job.ts';
import type { ScanOrder } from '../messaging/scan-port.ts';
import type { Protection } from '../model/protection.ts';
import type { Traced } from '../model/output.ts';
import type { Scanned } from '../model/scanned.ts';

/** What the page tells its worker. */
export type ToWorker<F = File> = { protection: Protection } | { order: ScanOrder<F> };

/**
 * What the worker tells back. `waiting` is true while the time goes into recognising writing in pictures, which has its
 * own limits; `recognising` is the length of the text, UTF-16 units, once all of it is read.
 */
export type FromWorker =
  | { started: true }
  | { progress: Progress }
  | { waiting: boolean }
  | { recognising: number }
  | { scanned: Scanned }
  | { traced: Traced };
