import { useState } from 'react';
import { Button } from '../../../components/ui/Button.tsx';
import type { KnownOf } from '../../identify/known-of.ts';
import { ask } from '../frame/ask.ts';
import { Facts } from '../parts/Facts.tsx';
import { Moment } from '../parts/Moment.tsx';
import { people as said } from './words.ts';

/** Not shown before it is asked for: each look is written down. */
export function Known({ id, device }: { id: string; device: string }) {
  const [known, setKnown] = useState<KnownOf | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const look = () =>
    void ask<KnownOf>(`/v1/identifications/${id}/person`).then(setKnown, (error: Error) => setFailure(error.message));
  if (known) return <KnownFacts known={known} />;
  return (
    <>
      <Button onPress={look}>
        {said.show}
        <span className="sgp-hidden"> {device}</span>
      </Button>
      {failure && <p role="alert">{failure}</p>}
    </>
  );
}

function KnownFacts({ known: { enrolments, accounts } }: { known: KnownOf }) {
  const [first] = enrolments;
  return (
    <div role="status">
      <Facts
        facts={[
          [said.known.note, first?.note || said.known.noNote],
          [said.known.madeBy, first?.madeBy],
          [said.known.since, first && <Moment key="at" at={first.at} />],
          [said.known.accounts, accounts.join(', ') || said.known.noAccounts],
        ]}
      />
      <p className="sg-small sg-soft">{said.known.looked}</p>
    </div>
  );
}
