import { Button } from '../../../components/ui/Button.tsx';
import { Notice } from '../../../components/ui/Notice.tsx';
import type { DeskProps } from './PolicyPage.tsx';
import { policy as said } from './words.ts';

/** What a device would say to the draft, and whether it is saved. */
export function DraftBar({ desk }: DeskProps) {
  const { reading, isChanged, told } = desk;
  return (
    <div className="sgp-draft">
      {!reading.ok && <Lines tone="stopped" head={said.wouldRefuse(reading.reasons.length)} lines={reading.reasons} />}
      {reading.ok && reading.warnings.length > 0 && <Lines tone="call" head={said.warnings} lines={reading.warnings} />}
      {isChanged && (
        <p className="sgp-inline">
          <span>{said.unsaved}</span>
          <Button look="primary" unavailable={!reading.ok} onPress={() => reading.ok && void desk.save()}>
            {said.save}
          </Button>
          <Button onPress={desk.undo}>{said.undo}</Button>
        </p>
      )}
      <p role="status" className={isChanged || told?.isFault ? 'sgp-hidden' : undefined}>
        {!isChanged && told && !told.isFault ? told.words : ''}
      </p>
      {told?.isFault && <p role="alert">{told.words}</p>}
    </div>
  );
}

/** A reason begins with its field, which is in the page under that name. */
const Lines = ({ tone, head, lines }: { tone: 'stopped' | 'call'; head: string; lines: readonly string[] }) => (
  <Notice tone={tone}>
    <p>
      <strong>{head}</strong>
    </p>
    <ul className="sgp-list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </Notice>
);
