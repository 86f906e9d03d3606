import { tongue } from '../../lib/words/t.ts';
import { ago } from './time-ago.ts';

const exact = (instant: string): string =>
  new Intl.DateTimeFormat(tongue().lang, { dateStyle: 'medium', timeStyle: 'medium' }).format(Date.parse(instant));

/** Relative for reading, exact on hover and for machines. */
export const Ago = ({ instant, now }: { instant: string; now: number }) => (
  <time dateTime={instant} title={exact(instant)}>
    {ago(instant, now)}
  </time>
);
