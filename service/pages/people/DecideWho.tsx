import { useId, useState } from 'react';
import { Button } from '../../../components/ui/Button.tsx';
import { ask } from '../frame/ask.ts';
import { TextField } from '../parts/TextField.tsx';
import { people as said } from './words.ts';

interface DecideWhoProps {
  id: string;
  /** As pages call it. */
  device: string;
  changed: () => void;
}

/** The second person's word. */
export function DecideWho({ id, device, changed }: DecideWhoProps) {
  const hoursId = useId();
  const [hours, setHours] = useState('24');
  const [note, setNote] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const decide = (approve: boolean) => {
    const body = { approve, note, ...(approve ? { hours: Number(hours) } : {}) };
    ask(`/v1/identifications/${id}/decision`, { method: 'POST', body }).then(changed, (error: Error) =>
      setFailure(error.message),
    );
  };
  return (
    <div role="group" className="sgp-decide-who" aria-label={device}>
      <div className="sgp-field">
        <label htmlFor={hoursId}>{said.hours}</label>
        <input
          id={hoursId}
          type="number"
          min={1}
          max={168}
          value={hours}
          onChange={(event) => setHours(event.target.value)}
        />
      </div>
      <TextField label={said.note} hint={null} value={note} change={setNote} />
      <div className="sgp-inline">
        <Button look="primary" onPress={() => decide(true)}>
          {said.approve}
        </Button>
        <Button onPress={() => decide(false)}>{said.decline}</Button>
      </div>
      {failure && <p role="alert">{failure}</p>}
    </div>
  );
}
