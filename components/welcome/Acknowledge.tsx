import { useEffect, useRef, useState } from 'react';
import type { Recorded } from '../../lib/messaging/replies.ts';
import type { NoticeState } from '../../lib/model/notice.ts';
import { en } from '../strings/en.ts';
import { Button } from '../ui/Button.tsx';
import { longDate } from '../ui/long-date.ts';
import { Notice } from '../ui/Notice.tsx';

const { welcome } = en;

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
      () => setTrouble(welcome.silent),
    );
  };
  return (
    <section className="sgw-acknowledge">
      {notice.acknowledgedAt ? (
        <p ref={said} tabIndex={-1}>
          {welcome.acknowledged(longDate(notice.acknowledgedAt))}
        </p>
      ) : (
        <Button look="primary" onPress={press}>
          {welcome.acknowledge}
        </Button>
      )}
      <p className="sg-small sg-soft">{welcome.version(notice.version)}</p>
      {trouble && (
        <Notice tone="call" urgent>
          {welcome.unrecorded(trouble)}
        </Notice>
      )}
    </section>
  );
}
