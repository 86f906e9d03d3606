import { browser } from '../browser.ts';
import { drawBases, wordMark, type WordMark } from '../capture/word-mark.ts';
import { send } from '../messaging/send.ts';
import { isOrphaned } from './greet.ts';
import type { Standing } from './standing.ts';

/** An idle worker is ended after thirty seconds, and what it was told goes with it. */
const PING_MS = 20_000;
const AGAIN_MS = 200;
/** As long as a clearance lives. */
const LIFE_MS = 10 * 60 * 1000;
const MOST_WORDS = 400;

/** Tells the network gate what this guard let go: it looks at everything once more where it leaves the browser. */
export type GateLink = ReturnType<typeof createGateLink>;

export function createGateLink(standing: Standing, now: () => number) {
  const bases = drawBases(crypto.getRandomValues(new Uint32Array(2)));
  let words: (WordMark & { at: number })[] = [];
  let files: { bytes: number; at: number }[] = [];
  let port: ReturnType<typeof browser.runtime.connect> | null = null;
  let beat: ReturnType<typeof setInterval> | undefined;

  const isThere = (): boolean => Boolean(standing.snapshot()?.gated);

  function tell(marks: readonly WordMark[], sizes: readonly number[]): void {
    if (!isThere() || isOrphaned() || marks.length + sizes.length === 0) return;
    const plain = marks.map(({ length, hash }) => ({ length, hash: [...hash] as [number, number] }));
    send('gate.cleared', { bases: [...bases] as [number, number], words: plain, files: [...sizes] }).catch(
      () => undefined,
    );
  }

  function ping(): void {
    try {
      port?.postMessage(null);
    } catch {
      // It is just closing, and is opened again.
    }
  }

  /** While it is open the worker stays awake. A worker that was ended all the same is told everything anew. */
  function connect(isNew: boolean): void {
    if (port || !isThere() || isOrphaned()) return;
    port = browser.runtime.connect({ name: 'gate' });
    port.onDisconnect.addListener(() => {
      port = null;
      clearInterval(beat);
      setTimeout(() => connect(false), AGAIN_MS);
    });
    beat = setInterval(ping, PING_MS);
    if (isNew) return;
    const since = now() - LIFE_MS;
    words = words.filter(({ at }) => at > since);
    files = files.filter(({ at }) => at > since);
    tell(
      words,
      files.map(({ bytes }) => bytes),
    );
  }

  return {
    /** The rules have come, or changed: with them, whether there is a gate. */
    follow: (): void => connect(true),
    words(bones: readonly string[]): void {
      if (!isThere()) return;
      const marks = bones.map((text) => ({ ...wordMark(text, bases), at: now() }));
      words = [...words, ...marks].slice(-MOST_WORDS);
      tell(marks, []);
    },
    files(gone: readonly File[]): void {
      if (!isThere()) return;
      const known = gone.map(({ size }) => ({ bytes: size, at: now() }));
      files = [...files, ...known].slice(-MOST_WORDS);
      tell(
        [],
        known.map(({ bytes }) => bytes),
      );
    },
    isThere,
    /** Resolves once the gate knows that a request to this address was judged; without a gate, at once. */
    async pass(url: string): Promise<void> {
      const address = URL.parse(url, document.baseURI)?.href;
      if (address) await send('gate.passed', { url: address.slice(0, 8000) }).catch(() => undefined);
    },
  };
}
