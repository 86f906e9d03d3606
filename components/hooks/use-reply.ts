import { useCallback, useEffect, useState } from 'react';

export type Reply<T> = { state: 'asking' } | { state: 'here'; value: T } | { state: 'silent' };

/** The background should answer in milliseconds; after this it counts as not answering. */
const PATIENCE_MS = 4000;

/** Asks once when shown, and again on demand. A background that is gone or slow is an answer too. */
export function useReply<T>(ask: () => Promise<T>): { reply: Reply<T>; again: () => void } {
  const [reply, setReply] = useState<Reply<T>>({ state: 'asking' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let current = true;
    const tell = (next: Reply<T>) => {
      if (current) setReply(next);
      clearTimeout(late);
    };
    const late = setTimeout(() => tell({ state: 'silent' }), PATIENCE_MS);
    ask().then(
      (value) => tell({ state: 'here', value }),
      () => tell({ state: 'silent' }),
    );
    return () => {
      current = false;
      clearTimeout(late);
    };
  }, [ask, round]);
  // What was known stays on screen meanwhile: a button that vanished would take the focus with it.
  const again = useCallback(() => setRound((n) => n + 1), []);
  return { reply, again };
}
