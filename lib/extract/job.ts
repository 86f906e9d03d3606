import { type Allowance, startAllowance } from './zip/limits.ts';

/** One file being read, with all that lies inside it. */
export interface Job {
  signal: AbortSignal | undefined;
  /** Shared by everything nested in one file. */
  allowance: Allowance;
  /** How many archives lie around what is read now. */
  depth: number;
}

export const newJob = (signal?: AbortSignal): Job => ({ signal, allowance: startAllowance(), depth: 0 });

/** Lets the page have its turn. Rejects with the reason of the cancellation once there is one. */
export async function breathe({ signal }: Job): Promise<void> {
  signal?.throwIfAborted();
  await new Promise((resume) => setTimeout(resume, 0));
  signal?.throwIfAborted();
}
