import type { Queue } from './store.ts';

/** How much may wait for the service before use is folded together, and before the log is full. */
export interface QueueLimits {
  events: number;
  bytes: number;
  /** Share of the limits from which visits are folded together. */
  foldAt: number;
}

export const queueLimits: QueueLimits = { events: 50_000, bytes: 64 * 1024 * 1024, foldAt: 0.8 };

export const isFull = (queue: Queue, limits: QueueLimits): boolean =>
  queue.count >= limits.events || queue.bytes >= limits.bytes;

export const isNearlyFull = (queue: Queue, limits: QueueLimits): boolean =>
  queue.count >= limits.events * limits.foldAt || queue.bytes >= limits.bytes * limits.foldAt;
