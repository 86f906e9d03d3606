import type { Progress } from '../extract/job.ts';
import type { ScanOrder } from '../messaging/scan-port.ts';
import type { Protection } from '../model/protection.ts';
import type { Scanned } from '../model/scanned.ts';

/** What the page tells its worker. */
export type ToWorker = { protection: Protection } | { order: ScanOrder } | { cancel: true };

/** What the worker tells back. `waiting` is true while the time goes into recognising writing, which has its own limits. */
export type FromWorker = { started: true } | { progress: Progress } | { waiting: boolean } | { scanned: Scanned };
