import { send } from '../messaging/send.ts';
import type { Gesture } from '../model/attempt.ts';

const FLUSH_MS = 2000;
type Kind = 'paste' | 'drop' | 'file' | 'send';

const kindOf: Partial<Record<Gesture, Kind>> = {
  paste: 'paste',
  'drag-text': 'drop',
  drop: 'drop',
  file: 'file',
  type: 'send',
  send: 'send',
};

/** Counts ordinary use: how often something was pasted, dropped, picked or sent here, never what. */
export type Use = ReturnType<typeof createUse>;

export function createUse(page: Window) {
  const zero = (): Record<Kind, number> => ({ paste: 0, drop: 0, file: 0, send: 0 });
  let counts = zero();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (!Object.values(counts).some(Boolean)) return;
    const told = counts;
    counts = zero();
    send('use.counted', { counts: told }).catch(() => {
      for (const kind of Object.keys(told) as Kind[]) counts[kind] += told[kind];
    });
  }

  page.addEventListener('pagehide', flush);
  return {
    passed(gesture: Gesture, files = 0): void {
      const kind = kindOf[gesture];
      if (!kind) return;
      counts[kind] += Math.max(1, kind === 'file' || kind === 'drop' ? files : 1);
      timer ??= setTimeout(flush, FLUSH_MS);
    },
  };
}
