import { type Means, noMeans } from './means.ts';
import { type Allowance, startAllowance } from './zip/limits.ts';

/** How far reading has come: `done` of `of` in the format's own unit ("pages"). */
export interface Progress {
  done: number;
  of: number;
  unit: string;
}

/** What a reader may be given besides the file. */
export interface JobOptions {
  signal?: AbortSignal | undefined;
  means?: Means;
  /** Told now and then; never more than once a breath. */
  onProgress?: (progress: Progress) => void;
  /** True once the time for reading is used up: readers then stop and say what was not read. */
  isLate?: () => boolean;
  /** What may be unpacked; what is left of it can be looked at afterwards. */
  allowance?: Allowance;
  /** False where nothing is registered that pictures could be compared with: they are then not hashed. */
  comparesPictures?: boolean;
}

/** One file being read, with all that lies inside it. */
export interface Job {
  signal: AbortSignal | undefined;
  /** Shared by everything nested in one file. */
  allowance: Allowance;
  /** How many archives lie around what is read now. */
  depth: number;
  means: Means;
  onProgress: (progress: Progress) => void;
  isLate: () => boolean;
  comparesPictures: boolean;
}

export const newJob = (options: JobOptions = {}): Job => ({
  signal: options.signal,
  allowance: options.allowance ?? startAllowance(),
  depth: 0,
  means: options.means ?? noMeans,
  onProgress: options.onProgress ?? (() => undefined),
  isLate: options.isLate ?? (() => false),
  comparesPictures: options.comparesPictures ?? true,
});

/** Between two looks at the clock: characters, or bytes. */
const STRETCH = 512 * 1024;

/** For loops over characters: asks whether it is late once a stretch, not at every step. */
export function seldom(isLate?: () => boolean): (at: number) => boolean {
  let next = STRETCH;
  return (at) => {
    if (at < next) return false;
    next = at + STRETCH;
    return isLate?.() ?? false;
  };
}

/** The same job, and whether anybody who does it has been told that it is late. */
export function overheard(job: Job): { job: Job; wasLate: () => boolean } {
  let late = false;
  const isLate = (): boolean => {
    const isSo = job.isLate();
    late ||= isSo;
    return isSo;
  };
  return { job: { ...job, isLate }, wasLate: () => late };
}

/** Lets the place have its turn. Rejects with the reason of the cancellation once there is one. */
export async function breathe({ signal }: Pick<Job, 'signal'>): Promise<void> {
  signal?.throwIfAborted();
  await new Promise((resume) => setTimeout(resume, 0));
  signal?.throwIfAborted();
}
