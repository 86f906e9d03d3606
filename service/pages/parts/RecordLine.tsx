import type { LogRecord } from '../../../lib/model/record.ts';
import { recordSentence } from '../../../components/review/record-sentence.ts';
import { Icon } from '../../../components/ui/Icon.tsx';
import { toneOfDecision } from '../../../components/ui/tone.ts';
import { Link } from '../frame/Link.tsx';
import { theirAnswers } from '../words.ts';

export const toneOf = (record: LogRecord) =>
  record.type === 'slateguard.attempt' ? toneOfDecision[record.data.decision] : 'neutral';

export const reasonOf = ({ data }: LogRecord): string | null => {
  const { reason } = data as { reason?: unknown };
  return typeof reason === 'string' && reason !== '' ? reason : null;
};

/** One record as a line that opens it. */
export function RecordLine({ record }: { record: LogRecord }) {
  const tone = toneOf(record);
  const reason = reasonOf(record);
  return (
    <Link to={`/records/${encodeURIComponent(record.id)}`} className="sgr-open">
      <span className="sgr-tone" data-icon={tone}>
        <Icon tone={tone} />
      </span>
      <span dir="auto">
        {recordSentence(record, theirAnswers)}
        {reason && (
          <span className="sgp-note" dir="auto">
            {reason}
          </span>
        )}
      </span>
    </Link>
  );
}
