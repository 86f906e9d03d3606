import { useState } from 'react';
import { Button } from '../../../components/ui/Button.tsx';
import { ask } from '../frame/ask.ts';
import { useSession } from '../frame/session.ts';
import { TextField } from '../parts/TextField.tsx';
import { people as said } from './words.ts';

/** Beside a record, for whoever may ask: folded up, for it is not what a reviewer does every day. */
export function AskWho({ device, production }: { device: string; production: string }) {
  const { me } = useSession();
  const within = me.may['identity.ask'];
  if (!within || (within !== 'all' && !within.includes(production))) return null;
  return (
    <details className="sgp-ask-who">
      <summary>{said.ask}</summary>
      <AskForm device={device} production={production} />
    </details>
  );
}

function AskForm({ device, production }: { device: string; production: string }) {
  const [reason, setReason] = useState('');
  const [told, setTold] = useState<string | null>(null);
  const send = () => {
    if (reason.trim() === '') return setTold(said.needsReason);
    ask('/v1/identifications', { method: 'POST', body: { device, production, reason } }).then(
      () => {
        setReason('');
        setTold(said.sent);
      },
      (error: Error) => setTold(error.message),
    );
  };
  return (
    <>
      <p className="sg-small sg-soft">{said.askLead}</p>
      <TextField label={said.reason} hint={null} value={reason} change={setReason} />
      <Button onPress={send}>{said.send}</Button>
      {told && <p role="status">{told}</p>}
    </>
  );
}
