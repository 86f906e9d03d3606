import { useEffect, useRef, useState } from 'react';
import type { Recorded } from '../../lib/messaging/replies.ts';
import type { NoticeState } from '../../lib/model/notice.ts';
import { t } from '../../lib/words/t.ts';
import { Button } from '../ui/Button.tsx';
import { longDate } from '../ui/long-date.ts';
import { Notice } from '../ui/Notice.tsx';

interface AcknowledgeProps {
  notice: NoticeState;
  acknowledge: (version: string) => Promise<Recorded>;
  /** Reads the notice anew. */
  again: () => void;
}

/** One press, kept with the version that was on the screen. */
export function Acknowledge({ notice, acknowledge, again }: AcknowledgeProps) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const said = useRef<HTMLParagraphElement>(null);
  const pressed = useRef(false);
  // The button that was pressed is gone by then.
  useEffect(() => {
    if (notice.acknowledgedAt && pressed.current) said.current?.focus();
  }, [notice.acknowledgedAt]);
  const press = () => {
    pressed.current = true;
    acknowledge(notice.version).then(
      (result) => {
        setTrouble(result.recorded ? null : result.why);
        again();
      },
      () => setTrouble(t('welcome.silent')),
    );
  };
  return (
    <section className="sgw-acknowledge">
      {notice.acknowledgedAt ? (
        <p ref={said} tabIndex={-1}>
          {t('welcome.acknowledged', { date: longDate(notice.acknowledgedAt) })}
        </p>
      ) : (
        <Button look="primary" onPress={press}>
          {t('welcome.acknowledge')}
        </Button>
      )}
      <p className="sg-small sg-soft">{t('welcome.version', { version: notice.version })}</p>
      {trouble && (
        <Notice tone="call" urgent>
          {t('welcome.unrecorded', { why: trouble })}
        </Notice>
      )}
    </section>
  );
}
