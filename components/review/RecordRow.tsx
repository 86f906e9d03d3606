import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { LocalRecord } from '../../lib/messaging/replies.ts';
import { t } from '../../lib/words/t.ts';
import { Ago } from '../ui/Ago.tsx';
import { Icon } from '../ui/Icon.tsx';
import { toneOfDecision } from '../ui/tone.ts';
import type { Tone } from '../ui/tone.ts';
import { RecordFacts } from './RecordFacts.tsx';
import { recordSentence } from './record-sentence.ts';

const stateTones: Record<LocalRecord['state'], Tone> = {
  waiting: 'neutral',
  delivered: 'fine',
  refused: 'call',
  kept: 'neutral',
};

interface RecordRowProps {
  row: LocalRecord;
  now: number;
  open: boolean;
  toggle: () => void;
}

/** One record in words, and exactly as sent for whoever wants to check. */
export function RecordRow({ row: whole, now, open, toggle }: RecordRowProps) {
  const { record, state, receiptAt, row } = whole;
  const tone = record.type === 'slateguard.attempt' ? toneOfDecision[record.data.decision] : 'neutral';
  const opener = useRef<HTMLButtonElement>(null);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    toggle();
    opener.current?.focus();
  };
  return (
    <>
      <tr onKeyDown={closeOnEscape}>
        <td className="sgr-when">
          <Ago instant={record.time} now={now} />
        </td>
        <td>
          <button
            ref={opener}
            type="button"
            className="sgr-open"
            aria-expanded={open}
            aria-controls={`as-sent-${row}`}
            onClick={toggle}
          >
            <span className="sgr-tone" data-icon={tone}>
              <Icon tone={tone} />
            </span>
            <span>{recordSentence(record)}</span>
          </button>
        </td>
        <StateCell {...{ state, receiptAt, now }} />
      </tr>
      <tr id={`as-sent-${row}`} hidden={!open} onKeyDown={closeOnEscape}>
        <td colSpan={3}>
          {open && (
            <>
              <RecordFacts row={whole} />
              <pre dir="ltr" tabIndex={0} role="group" aria-label={t('review.asSent')}>
                {JSON.stringify(record, null, 2)}
              </pre>
            </>
          )}
        </td>
      </tr>
    </>
  );
}

function StateCell({ state, receiptAt, now }: Pick<LocalRecord, 'state' | 'receiptAt'> & { now: number }) {
  return (
    <td className="sgr-state">
      <span data-icon={stateTones[state]}>{t(`review.states.${state}`)}</span>
      {receiptAt && (
        <span className="sg-small sg-soft">
          {' '}
          <Ago instant={receiptAt} now={now} />
        </span>
      )}
    </td>
  );
}
