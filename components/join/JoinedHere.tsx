import { useState } from 'react';
import type { JoinState } from '../../lib/messaging/replies.ts';
import { t } from '../../lib/words/t.ts';
import { Button } from '../ui/Button.tsx';
import { longDate } from '../ui/long-date.ts';
import { Notice } from '../ui/Notice.tsx';

interface JoinedHereProps {
  state: JoinState;
  leave: () => Promise<null>;
  again: () => void;
}

/** Which production this browser was brought to, and the way out: the way in, backwards. */
export function JoinedHere({ state: { current, joined, hasRules, closings }, leave, again }: JoinedHereProps) {
  const [busy, setBusy] = useState(false);
  const production = current?.title ?? '';
  const isLeaving = closings.some(({ why, deleted }) => why === 'left' && deleted === null);
  const press = () => {
    setBusy(true);
    void leave()
      .then(again, again)
      .finally(() => setBusy(false));
  };
  return (
    <>
      <Notice tone={hasRules ? 'fine' : 'neutral'}>
        <p dir="auto">{t('join.done', { production })}</p>
        {!hasRules && <p>{t('join.noRules')}</p>}
        <p className="sg-small" dir="auto">
          {t('join.since', { date: longDate(joined?.at ?? ''), service: joined?.service ?? '' })}
        </p>
      </Notice>
      {!isLeaving && (
        <>
          <p>{t('join.leaveBody')}</p>
          <Button unavailable={busy} onPress={() => busy || press()}>
            {t('join.leave', { production })}
          </Button>
        </>
      )}
    </>
  );
}
