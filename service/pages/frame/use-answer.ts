import { useEffect, useState } from 'react';
import { ask } from './ask.ts';

export interface Asked<T> {
  /** The last answer there was, to this question or the one before: a list does not vanish while the next one comes. */
  value: T | null;
  /** Whether it is the answer to this question. */
  isFresh: boolean;
  failure: string | null;
  again: () => void;
}

/** Asks whenever the question changes, and gives up the one before. */
export function useAnswer<T>(path: string): Asked<T> {
  const [kept, setKept] = useState<{ path: string; value: T } | null>(null);
  const [failed, setFailed] = useState<{ path: string; words: string } | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    const leaving = new AbortController();
    ask<T>(path, { signal: leaving.signal }).then(
      (value) => {
        if (leaving.signal.aborted) return;
        setKept({ path, value });
        setFailed(null);
      },
      (error: unknown) => {
        if (!leaving.signal.aborted) setFailed({ path, words: (error as Error).message });
      },
    );
    return () => leaving.abort();
  }, [path, round]);
  return {
    value: kept?.value ?? null,
    isFresh: kept?.path === path,
    failure: failed?.path === path ? failed.words : null,
    again: () => setRound((n) => n + 1),
  };
}
