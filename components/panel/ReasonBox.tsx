import type { RefObject } from 'react';
import { t } from '../../lib/words/t.ts';

interface ReasonBoxProps {
  box: RefObject<HTMLTextAreaElement | null>;
  id: string;
  /** A control was tried before the reason was there. */
  missing: boolean;
}

const LONGEST_REASON = 1000;

/** Uncontrolled on purpose: the guard keeps input events from everybody, so the box itself is the only truth. */
export const ReasonBox = ({ box, id, missing }: ReasonBoxProps) => (
  <div className="sg-reason">
    <label htmlFor={id}>{t('panel.reason')}</label>
    <textarea
      id={id}
      ref={box}
      rows={2}
      dir="auto"
      maxLength={LONGEST_REASON}
      autoComplete="off"
      aria-describedby={`${id}-hint`}
      aria-invalid={missing || undefined}
    />
    <p id={`${id}-hint`} className="sg-small sg-soft" role={missing ? 'alert' : undefined}>
      {missing ? t('panel.reasonShort') : t('panel.reasonHint')}
    </p>
  </div>
);
