import { useEffect, useRef } from 'react';
import type { Records } from './use-records.ts';

/** Fetches older records and moves the focus to the first of them: the button that was pressed may be gone by then. */
export function useOlder(state: Records['state'], older: () => void, shown: number): () => void {
  const from = useRef<number | null>(null);
  useEffect(() => {
    if (from.current === null || state === 'fetching') return;
    if (state !== 'silent') focusRow(from.current);
    from.current = null;
  }, [state]);
  return () => {
    if (state === 'fetching') return;
    from.current = shown;
    older();
  };
}

function focusRow(at: number): void {
  const rows = document.querySelectorAll<HTMLElement>('.sgr-open');
  const lost = document.activeElement === document.body;
  (rows[at] ?? (lost ? (rows[rows.length - 1] ?? document.querySelector<HTMLElement>('#search')) : null))?.focus();
}
