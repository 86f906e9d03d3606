import { withQuery } from '../frame/ask.ts';
import { go, usePlace } from '../frame/place.ts';
import { useSession } from '../frame/session.ts';

const lengths = ['7', '30', '90', '365'] as const;
const DAY_MS = 86_400_000;

export interface PeriodChoice {
  days: (typeof lengths)[number];
  production: string;
  from: string;
  to: string;
  change: (next: { days?: string; production?: string }) => void;
}

/** A period that ends today, kept in the address. */
export function usePeriod(page: string): PeriodChoice {
  const { query } = usePlace();
  const { now } = useSession();
  const days = lengths.find((length) => length === query.get('days')) ?? '30';
  const production = query.get('production') ?? '';
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  return {
    days,
    production,
    from: day(now - (Number(days) - 1) * DAY_MS),
    to: day(now),
    change: (next) => go(withQuery(page, { days, production, ...next }), 'quietly'),
  };
}
