import type { Progress } from '../extract/job.ts';
import { t } from '../words/t.ts';
import type { PanelHost } from './panel-host.ts';
import type { ReadingOptions } from '../messaging/order-scan.ts';

/** Shorter work says nothing. */
const QUIET_MS = 500;

/** Says how far the reading of held files is once it takes a moment, and lets the person end it. */
export function followReading(host: PanelHost, files: readonly File[]) {
  const stop = new AbortController();
  let current = 0;
  let progress: Progress | null = null;
  let shown = false;
  const say = (): void =>
    host.working(sentence(files, current, progress), {
      label: t('line.stopReading'),
      act: () => stop.abort(readingCancelled),
    });
  const timer = setTimeout(() => {
    shown = true;
    say();
  }, QUIET_MS);

  return {
    next(index: number): ReadingOptions {
      current = index;
      progress = null;
      if (shown) say();
      const onProgress = (told: Progress): void => {
        progress = told;
        if (shown) say();
      };
      return { signal: stop.signal, onProgress };
    },
    done(): void {
      clearTimeout(timer);
      if (shown) host.clear();
    },
  };
}

/** What a cancelled reading rejects with. */
export const readingCancelled = new Error('The person did not wait');

function sentence(files: readonly File[], current: number, progress: Progress | null): string {
  const name = files[current]?.name || t('reading.theFile');
  const which =
    files.length > 1 ? t('reading.oneOf', { n: current + 1, of: files.length }) : t('reading.file', { name });
  return progress ? t('reading.pages', { what: which, done: progress.done, of: progress.of }) : which;
}
