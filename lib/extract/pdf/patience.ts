import { breathe, type Job } from '../job.ts';

/** Milliseconds of work after which others have their turn. */
const TURN = 40;
/** How often a pending answer is asked for, ms. */
const GLANCE = 20;
/** An answer that takes longer than this will not come, ms. */
const LONGEST = 5000;

/** Waiting for a library that may take long, or forever, over a hostile file. */
export interface Patience {
  /** The answer; null when the time was used up before it came, or when it failed. Rejects on cancel only. */
  for<T>(answer: Promise<T>): Promise<T | null>;
  /** Lets others have their turn when it is time. */
  rest(): Promise<void>;
}

export function newPatience(job: Job): Patience {
  let since = performance.now();
  return {
    async for(answer) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const settled = answer.catch(() => null);
      const start = performance.now();
      const lost = new Promise<null>((resolve) => {
        const glance = () => {
          if (job.signal?.aborted || job.isLate() || performance.now() - start > LONGEST) resolve(null);
          else timer = setTimeout(glance, GLANCE);
        };
        timer = setTimeout(glance, GLANCE);
      });
      const first = await Promise.race([settled, lost]);
      clearTimeout(timer);
      job.signal?.throwIfAborted();
      return first;
    },
    async rest() {
      if (performance.now() - since < TURN) return;
      await breathe(job);
      since = performance.now();
    },
  };
}
