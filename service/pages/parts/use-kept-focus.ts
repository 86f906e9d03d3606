import { useEffect, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';

/**
 * A list that comes anew may be without the row that had the focus: then the row in its place has it, so that whoever
 * works by keyboard is not sent back to the top of the page. `ids` are the rows', in order; `row` is what takes focus.
 */
export function useKeptFocus<T extends HTMLElement>(ids: readonly string[], row = '.sgr-open'): RefObject<T | null> {
  const list = useRef<T>(null);
  const at = useRef(-1);
  useEffect(() => {
    const within = list.current;
    if (!within) return;
    const come = ({ target }: FocusEvent) => (at.current = rowsIn(within, row).indexOf(target as HTMLElement));
    // Whoever leaves by themselves is not called back; a row that was taken away did not leave.
    const leave = ({ target }: FocusEvent) =>
      queueMicrotask(() => {
        if ((target as Node).isConnected && !within.contains(document.activeElement)) at.current = -1;
      });
    within.addEventListener('focusin', come);
    within.addEventListener('focusout', leave);
    return () => {
      within.removeEventListener('focusin', come);
      within.removeEventListener('focusout', leave);
    };
  }, [row]);
  const key = ids.join();
  useLayoutEffect(() => {
    const within = list.current;
    if (!within || at.current < 0 || document.activeElement !== document.body) return;
    const rows = rowsIn(within, row);
    rows[Math.min(at.current, rows.length - 1)]?.focus();
  }, [key, row]);
  return list;
}

const rowsIn = (within: HTMLElement, row: string): HTMLElement[] => [...within.querySelectorAll<HTMLElement>(row)];
