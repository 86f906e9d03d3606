const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

/** ISO instant → "20 November 2026", in this computer's time zone. */
export const longDate = (instant: string): string => date.format(Date.parse(instant));
