import type { ToolStatus } from '../model/status.ts';

export interface UseCounts {
  paste: number;
  drop: number;
  file: number;
  send: number;
}

/** The tool as it stood when it was used. */
export interface UsedTool {
  tool: string;
  status: ToolStatus;
  account: string | null;
  production: string;
  /** The declared use it is for; null for none. */
  declaration: string | null;
}

/** One person's uninterrupted use of one tool in one tab. Times in ms. */
export interface Sitting extends UsedTool {
  /** Makes recording it twice harmless. */
  id: string;
  tab: number;
  startedAt: number;
  lastAt: number;
  counts: UseCounts;
  /** It is over and waits to be recorded. */
  over: boolean;
}

/** A sitting ends after this long without use. */
export const IDLE_MS = 30 * 60 * 1000;

export const noUse: UseCounts = { paste: 0, drop: 0, file: 0, send: 0 };

export const addCounts = (a: UseCounts, b: UseCounts): UseCounts => ({
  paste: a.paste + b.paste,
  drop: a.drop + b.drop,
  file: a.file + b.file,
  send: a.send + b.send,
});

/** Same tool, production and standing: the account may become known while the sitting goes on. */
export const isSameUse = (sitting: Sitting, used: UsedTool): boolean =>
  sitting.tool === used.tool &&
  sitting.production === used.production &&
  sitting.status === used.status &&
  (sitting.declaration ?? null) === used.declaration &&
  (sitting.account === used.account || sitting.account === null || used.account === null);

/** A clock set back ends nothing by itself. */
export const isIdle = (sitting: Sitting, now: number): boolean => now - sitting.lastAt >= IDLE_MS;
