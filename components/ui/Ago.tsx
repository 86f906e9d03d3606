import { ago } from './time-ago.ts';

const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });

/** Relative for reading, exact on hover and for machines. */
export const Ago = ({ instant, now }: { instant: string; now: number }) => (
  <time dateTime={instant} title={exact.format(new Date(instant))}>
    {ago(instant, now)}
  </time>
);
