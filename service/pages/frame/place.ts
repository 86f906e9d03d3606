// Where one is: the address, so that a reload, a bookmark and the back button show the same.
import { useSyncExternalStore } from 'react';

const MOVED = 'slateguard-moved';
const BASE = '/review';

const subscribe = (told: () => void): (() => void) => {
  for (const event of ['popstate', MOVED]) addEventListener(event, told);
  return () => {
    for (const event of ['popstate', MOVED]) removeEventListener(event, told);
  };
};

export interface Place {
  /** Without the common beginning: `/records/…`. */
  path: string;
  query: URLSearchParams;
}

export function usePlace(): Place {
  const address = useSyncExternalStore(subscribe, () => location.pathname + location.search);
  const [path = '', search = ''] = address.split('?');
  return { path: path.slice(BASE.length) || '/', query: new URLSearchParams(search) };
}

export const addressOf = (to: string): string => (to === '/' ? BASE : BASE + to);

/** `quietly`: the same place, looked at another way; the back button does not count it. */
export function go(to: string, how: 'quietly' | 'on' = 'on'): void {
  if (how === 'quietly') history.replaceState(null, '', addressOf(to));
  else history.pushState(null, '', addressOf(to));
  dispatchEvent(new Event(MOVED));
  if (how === 'on') scrollTo(0, 0);
}
