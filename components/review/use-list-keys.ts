import { useEffect } from 'react';

/** `/` searches, `j` and `k` move through the rows; Enter opens the row as any button does. */
export function useListKeys(search: string, rows: string, help: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const typing = event.target instanceof HTMLElement && event.target.matches('input, select, textarea');
      // With words in it, the browser's own Escape clears the field first.
      if (event.key === 'Escape' && event.target instanceof HTMLInputElement && event.target.value === '')
        move(rows, 1);
      if (typing) return;
      if (event.key === '/') document.querySelector<HTMLElement>(search)?.focus();
      else if (event.key === 'j' || event.key === 'k') move(rows, event.key === 'j' ? 1 : -1);
      else if (event.key === '?') help();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [search, rows, help]);
}

function move(rows: string, by: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>(rows)];
  const at = all.findIndex((row) => row === document.activeElement);
  all[Math.min(all.length - 1, Math.max(0, at + by))]?.focus();
}
