const steps = [
  ['second', 60],
  ['minute', 60],
  ['hour', 24],
  ['day', 30],
  ['month', 12],
  ['year', Number.POSITIVE_INFINITY],
] as const;

const words = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' });

/** "3 minutes ago" for an ISO instant; `now` in milliseconds. */
export function ago(instant: string, now: number): string {
  let amount = (Date.parse(instant) - now) / 1000;
  for (const [unit, size] of steps) {
    if (Math.abs(amount) < size) return unit === 'second' ? 'just now' : words.format(Math.round(amount), unit);
    amount /= size;
  }
  return '';
}
