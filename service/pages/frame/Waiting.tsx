import type { ReactNode } from 'react';
import { Button } from '../../../components/ui/Button.tsx';
import { Notice } from '../../../components/ui/Notice.tsx';
import { t } from '../../../lib/words/t.ts';
import type { Asked } from './use-answer.ts';

/** What is shown until there is something to show, and when there cannot be. */
export function Waiting<T>({ asked, children }: { asked: Asked<T>; children: (value: T) => ReactNode }) {
  if (asked.failure !== null)
    return (
      <Notice tone="call" urgent>
        <p>{asked.failure}</p>
        <p>
          <Button onPress={asked.again}>{t('review.retry')}</Button>
        </p>
      </Notice>
    );
  if (asked.value === null) return <Skeleton />;
  return (
    <div aria-busy={!asked.isFresh} className="sgp-answer">
      {children(asked.value)}
    </div>
  );
}

export const Skeleton = () => (
  <>
    <p className="sgp-hidden" role="status">
      {t('review.fetching')}
    </p>
    <div aria-hidden="true" className="sgr-skeleton">
      {[0, 1, 2, 3, 4, 5].map((line) => (
        <div key={line} />
      ))}
    </div>
  </>
);
