import type { Progress } from '../extract/job.ts';
import type { Means } from '../extract/means.ts';

/** Reading may take this long without getting anywhere; the rest of three seconds is for recognising what was read. */
const READING_MS = 2000;
/** What each page that was read earns: several times what one takes. */
const EARNED_MS = 30;
/** No file earns more than this. */
const MOST_EARNED_MS = 60_000;

/**
 * The time one file has. A long document earns more by every page that is read; a hostile one that gets nowhere does not.
 * Recognising writing in pictures takes seconds a page and is bounded page by page, so it does not count; `onWaiting`
 * hears when it begins and ends.
 */
export function readingClock(now: () => number, onWaiting: (waiting: boolean) => void) {
  const started = now();
  let excused = 0;
  let earned = 0;
  let reached = 0;
  let isOpen = false;
  return {
    isLate: (): boolean => now() - started - excused > READING_MS + Math.min(earned, MOST_EARNED_MS),
    /** Reading got this far. */
    advance({ done }: Progress): void {
      // Opening a document of thousands of pages is work that got somewhere, too.
      if (!isOpen) excused += now() - started;
      isOpen = true;
      if (done > reached) earned += (done - reached) * EARNED_MS;
      reached = done;
    },
    excuse: (means: Means): Means => ({
      ...means,
      async readPicture(pixels, signal) {
        const from = now();
        onWaiting(true);
        try {
          return await means.readPicture(pixels, signal);
        } finally {
          excused += now() - from;
          onWaiting(false);
        }
      },
    }),
  };
}
