// The thread that opens other people's files. It is thrown away with whatever a hostile one did to it.
import { type DetectKit, compileKit, emptyKit } from '../detect/kit.ts';
import type { Progress } from '../extract/job.ts';
import type { Means } from '../extract/means.ts';
import type { Source } from '../extract/source.ts';
import type { ScanOrder } from '../messaging/scan-port.ts';
import type { Writing } from '../model/protection.ts';
import { readingClock } from './reading-clock.ts';
import { scanFile } from './scan-file.ts';
import { traceFile } from './trace-file.ts';
import type { FromWorker, ToWorker } from './worker-words.ts';

interface Thread<F> {
  onmessage: ((event: MessageEvent<ToWorker<F>>) => void) | null;
  postMessage(word: FromWorker): void;
}

/** How often the page hears how far reading is, ms. */
const TELL_MS = 150;

/** Recognition that has been started is kept as long as its languages are the same. */
const isSame = (one: Writing | undefined, other: Writing | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** @param open gives the bytes of what was ordered, piece by piece. */
export function startWork<F extends { name: string }>(
  thread: Thread<F>,
  meansFor: (writing: Writing | undefined) => Means,
  now: () => number,
  open: (file: F) => Source,
): void {
  let kit: DetectKit = emptyKit;
  let means: Means | null = null;
  let writing: Writing | undefined;
  const say = (word: FromWorker): void => thread.postMessage(word);

  async function read({ file, trace }: ScanOrder<F>): Promise<void> {
    say({ started: true });
    if (trace) return say({ traced: await traceFile(open(file), (progress) => say({ progress })) });
    const began = now();
    const clock = readingClock(now, (waiting) => say({ waiting }));
    let told = now();
    const onProgress = (progress: Progress): void => {
      clock.advance(progress);
      if (now() - told < TELL_MS) return;
      told = now();
      say({ progress });
    };
    const options = { means: clock.excuse((means ??= meansFor(writing))), isLate: clock.isLate, onProgress };
    const onRead = (length: number): void => say({ recognising: length });
    const scanned = await scanFile(open(file), file.name, kit, options, onRead);
    say({ scanned: { ...scanned, ms: now() - began } });
  }

  thread.onmessage = ({ data }) => {
    if ('protection' in data) {
      kit = compileKit(data.protection);
      if (!isSame(writing, data.protection.writing)) means = null;
      writing = data.protection.writing;
    } else {
      // What goes wrong here ends the thread, and the page that watches it says so.
      read(data.order).catch((fault: unknown) => {
        setTimeout(() => {
          throw fault as Error;
        }, 0);
      });
    }
  };
}
