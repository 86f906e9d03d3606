import { useCallback } from 'react';
import { withQuery } from '../frame/ask.ts';
import { go, usePlace } from '../frame/place.ts';

export const filterNames = ['production', 'tool', 'detector', 'decision', 'type', 'device', 'words'] as const;
export type FilterName = (typeof filterNames)[number];
export type RecordFilter = Record<FilterName, string> & { before: string };

export interface RecordFiltering {
  filter: RecordFilter;
  /** What the address says, to be kept as a view. */
  query: string;
  /** A filter that changes begins at the newest again. */
  change: (next: Partial<RecordFilter>) => void;
  older: (before: string) => void;
}

/** What is shown stands in the address. */
export function useRecordFilter(): RecordFiltering {
  const { query } = usePlace();
  const read = (name: FilterName | 'before') => query.get(name) ?? '';
  const text = query.toString();
  const change = useCallback(
    (next: Partial<RecordFilter>) => {
      const now = { ...Object.fromEntries(new URLSearchParams(text)), before: '', ...next };
      go(withQuery('/records', now), 'quietly');
    },
    [text],
  );
  const older = (before: string) => go(withQuery('/records', { ...Object.fromEntries(query), before }));
  const filter = Object.fromEntries([...filterNames, 'before' as const].map((name) => [name, read(name)]));
  return { filter: filter as RecordFilter, query: text, change, older };
}
