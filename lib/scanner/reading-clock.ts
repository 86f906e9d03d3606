import type { Means } from '../extract/means.ts';

/** Reading may take this long; the rest of three seconds is for recognising what was read. */
const READING_MS = 2000;

/**
 * The time one file has. Recognising writing in pictures takes seconds a page and is bounded page by page, so it does not
 * count; `onWaiting` hears when it begins and ends.
 */
export function readingClock(now: () => number, onWaiting: (waiting: boolean) => void) {
  const started = now();
  let excused = 0;
  return {
    isLate: (): boolean => now() - started - excused > READING_MS,
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
