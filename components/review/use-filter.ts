import { useState } from 'react';
import type { LocalRecord } from '../../lib/messaging/replies.ts';
import { groupOf, isGroup } from './record-group.ts';
import type { RecordGroup } from './record-group.ts';
import { recordSentence } from './record-sentence.ts';

export interface Filter {
  group: RecordGroup;
  words: string;
}

/** What is shown, kept in the address so that a reload or a bookmark shows the same. */
export function useFilter(): [Filter, (next: Partial<Filter>) => void] {
  const [filter, setFilter] = useState<Filter>(fromAddress);
  const change = (next: Partial<Filter>) => {
    const now = { ...filter, ...next };
    setFilter(now);
    const query = new URLSearchParams();
    if (now.group !== 'all') query.set('show', now.group);
    if (now.words) query.set('q', now.words);
    history.replaceState(null, '', `${location.pathname}${query.size > 0 ? `?${query.toString()}` : ''}`);
  };
  return [filter, change];
}

function fromAddress(): Filter {
  const query = new URLSearchParams(location.search);
  const group = query.get('show');
  return { group: isGroup(group) ? group : 'all', words: query.get('q') ?? '' };
}

export const passes = ({ group, words }: Filter, { record }: LocalRecord): boolean =>
  (group === 'all' || groupOf(record) === group) &&
  recordSentence(record).toLowerCase().includes(words.trim().toLowerCase());
