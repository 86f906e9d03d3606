import type { ClosingView } from '../../lib/messaging/replies.ts';
import { t } from '../../lib/words/t.ts';
import { longDate } from './long-date.ts';
import { Notice } from './Notice.tsx';

/** The end of one show in this browser: what still waits, or the receipt for what was deleted. */
export function ClosingNote({ closing }: { closing: ClosingView }) {
  const { title, why, waiting, until, hasService, deleted, toldAt } = closing;
  if (!deleted)
    return (
      <Notice tone="call">
        <p dir="auto">{t(`closing.why.${why}`, { production: title })}</p>
        <p>{t('closing.waiting', { n: waiting, date: longDate(until) })}</p>
      </Notice>
    );
  const { at, counts, shared } = deleted;
  const { terms, passages, images, consents } = counts;
  const date = longDate(at);
  return (
    <Notice tone={toldAt ? 'fine' : 'neutral'}>
      <p dir="auto">{t(`closing.why.${why}`, { production: title })}</p>
      <p>
        {shared ? t('closing.shared', { date }) : t('closing.deleted', { terms, passages, images, consents, date })}
      </p>
      {waiting > 0 && hasService && <p>{t('closing.undelivered', { n: waiting })}</p>}
      <p className="sg-small">
        {toldAt
          ? t('closing.told', { date: longDate(toldAt) })
          : t(hasService ? 'closing.telling' : 'closing.noService')}
      </p>
    </Notice>
  );
}
