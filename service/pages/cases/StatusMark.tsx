import { StatusWord } from '../../../components/ui/StatusWord.tsx';
import { statusOf } from './words.ts';

/** Where a case stands. What was only shared has an outline and no colour, so that it is never taken for approved. */
export function StatusMark({ status, word }: { status: string; word?: string }) {
  const { word: english, tone } = statusOf(status);
  return (
    <span className="sgp-status" data-status={status}>
      <StatusWord tone={tone} word={word ?? english} />
    </span>
  );
}
