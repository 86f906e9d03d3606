import { tongue } from '../../lib/words/t.ts';

/** ISO instant → "20 November 2026", in this computer's time zone. */
export const longDate = (instant: string): string =>
  new Intl.DateTimeFormat(tongue().lang, { dateStyle: 'long' }).format(Date.parse(instant));
