import { useCallback, useEffect, useState } from 'react';
import type { LocalRecord, RecordPage } from '../../lib/messaging/replies.ts';

/** One page of this browser's records, newest first, below row `before`. */
export type AskRecords = (before: number | null, limit: number) => Promise<RecordPage>;

const PAGE = 50;

export interface Records {
  records: LocalRecord[];
  /** `asking`: nothing known yet; `fetching`: asked again by hand. */
  state: 'asking' | 'fetching' | 'more' | 'end' | 'silent';
  older: () => void;
}

export function useRecords(ask: AskRecords): Records {
  const [records, setRecords] = useState<LocalRecord[]>([]);
  const [next, setNext] = useState<number | null>(null);
  const [state, setState] = useState<Records['state']>('asking');
  const load = useCallback(
    (before: number | null) =>
      ask(before, PAGE).then(
        (page) => {
          setRecords((known) => (before === null ? page.records : [...known, ...page.records]));
          setNext(page.next);
          setState(page.next === null ? 'end' : 'more');
        },
        () => setState('silent'),
      ),
    [ask],
  );
  useEffect(() => void load(null), [load]);
  const older = () => {
    setState('fetching');
    void load(next);
  };
  return { records, state, older };
}
