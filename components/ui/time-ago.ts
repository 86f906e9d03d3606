import { t, tongue } from '../../lib/words/t.ts';

const steps = [
  ['second', 60],
  ['minute', 60],
  ['hour', 24],
  ['day', 30],
  ['month', 12],
  ['year', Number.POSITIVE_INFINITY],
] as const;

/** "3 minutes ago" for an ISO instant; `now` in milliseconds. */
export function ago(instant: string, now: number): string {
  const words = new Intl.RelativeTimeFormat(tongue().lang, { numeric: 'auto' });
  let amount = (Date.parse(instant) - now) / 1000;
  for (const [unit, size] of steps) {
    if (Math.abs(amount) < size) return unit === 'second' ? t('time.justNow') : words.format(Math.round(amount), unit);
    amount /= size;
  }
  return '';
}
