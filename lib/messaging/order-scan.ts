import { browser } from '../browser.ts';
import type { Progress } from '../extract/job.ts';
import { SCAN_PORT, type ScanOrder, type ScanWord } from './scan-port.ts';
import { send } from './send.ts';

const TRIES = 3;
const PAUSE_MS = 200;

export interface ReadingOptions {
  signal: AbortSignal;
  onProgress(progress: Progress): void;
}

type Verdict = Exclude<ScanWord, { progress: Progress }>;

/**
 * Has a file read outside the page. A scanner that dies is asked again on a fresh one; rejects when none answers, and
 * with the signal's reason on cancel.
 */
export async function orderScan(
  what: ScanOrder,
  options: ReadingOptions,
  wanted: 'scanner.wanted' | 'scanner.needed' = 'scanner.wanted',
): Promise<Verdict> {
  for (let i = 0; i < TRIES; i++) {
    options.signal.throwIfAborted();
    const { ready } = await send(wanted, {}).catch(() => ({ ready: false }));
    const word = ready ? await ask(what, options) : null;
    if (word) return word;
    await new Promise((resume) => setTimeout(resume, PAUSE_MS * (i + 1)));
  }
  throw new Error('No scanner answers');
}

/** Null when the scanner went away before it answered. */
function ask(what: ScanOrder, { signal, onProgress }: ReadingOptions): Promise<Verdict | null> {
  return new Promise((resolve, reject) => {
    const port = browser.runtime.connect({ name: SCAN_PORT });
    const cancel = (): void => {
      port.disconnect();
      reject(signal.reason as Error);
    };
    const end = (word: Verdict | null): void => {
      signal.removeEventListener('abort', cancel);
      resolve(word);
    };
    signal.addEventListener('abort', cancel);
    port.onDisconnect.addListener(() => end(null));
    port.onMessage.addListener((word: unknown) => {
      const said = word as ScanWord;
      if ('progress' in said) return onProgress(said.progress);
      end(said);
      port.disconnect();
    });
    port.postMessage(what);
  });
}
