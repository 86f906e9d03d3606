import { useState } from 'react';
import type { CaseLine } from '../../routes/review/cases.ts';
import { Button } from '../../../components/ui/Button.tsx';
import { ask } from '../frame/ask.ts';
import { cases } from './words.ts';

/** One answer to several cases that are alike; each is answered for itself. */
export function BulkAnswer({ picked, done }: { picked: readonly CaseLine[]; done: () => void }) {
  const [note, setNote] = useState('');
  const [failed, setFailed] = useState(0);
  const answer = (verdict: 'approved' | 'declined') => {
    const body = { verdict, note: note.trim() || null };
    const answers = picked.map(({ id }) =>
      ask(`/v1/cases/${encodeURIComponent(id)}/answer`, { method: 'POST', body }).then(
        () => 0,
        () => 1,
      ),
    );
    void Promise.all(answers).then((faults) => {
      setFailed(faults.reduce<number>((sum, fault) => sum + fault, 0));
      done();
    });
  };
  return (
    <section className="sgp-bulk" aria-label={cases.chosen(picked.length)}>
      <p>
        <strong role="status">{cases.chosen(picked.length)}</strong>{' '}
        <span className="sg-small sg-soft">{cases.bulkHint}</span>
      </p>
      <div className="sgp-inline">
        <input
          className="sgr-search"
          aria-label={cases.bulkNote}
          placeholder={cases.bulkNote}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <Button onPress={() => answer('approved')}>{cases.approveAll}</Button>
        <Button onPress={() => answer('declined')}>{cases.declineAll}</Button>
      </div>
      {failed > 0 && <p role="alert">{cases.bulkFailed(failed)}</p>}
    </section>
  );
}
