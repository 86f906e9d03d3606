import { useState } from 'react';
import { Page } from '../frame/Shell.tsx';
import { titleOf, useSession } from '../frame/session.ts';
import { withQuery } from '../frame/ask.ts';
import { ChoiceField } from '../parts/ChoiceField.tsx';
import { DateField } from '../parts/TextField.tsx';
import { exports as said } from './words.ts';

const monthBefore = (now: number): string => new Date(now - 30 * 86_400_000).toISOString().slice(0, 10);

/** What leaves the house: signed, and checked by whoever gets it without asking us. */
export function ExportsPage() {
  const { scope, now } = useSession();
  const [production, setProduction] = useState(scope.productions[0]?.id ?? '');
  const [from, setFrom] = useState(monthBefore(now));
  const [to, setTo] = useState(new Date(now).toISOString().slice(0, 10));
  const isReady = production !== '' && from !== '' && to !== '' && from <= to;
  return (
    <Page title={said.title} lead={said.lead}>
      <section className="sgp-export">
        <h2>{said.report}</h2>
        <p className="sg-soft">{said.reportLead}</p>
        <div className="sgp-filters">
          <ChoiceField
            label={said.production}
            value={production}
            choices={scope.productions.map(({ id }) => [id, titleOf(scope, id)] as const)}
            change={setProduction}
          />
          <DateField label={said.from} hint={null} value={from} change={setFrom} />
          <DateField label={said.to} hint={null} value={to} change={setTo} />
        </div>
        {isReady ? (
          <p>
            <a
              className="sg-button sgp-download"
              data-look="primary"
              href={withQuery('/v1/review/report', { production, from, to })}
              download
            >
              {said.download}
            </a>
          </p>
        ) : (
          <p role="status">{said.notReady}</p>
        )}
        <h3>{said.inside}</h3>
        <ul className="sgp-list">
          {said.files.map(([name, what]) => (
            <li key={name}>
              <strong>{name}</strong> {what}
            </li>
          ))}
        </ul>
        <p>{said.check}</p>
        <pre className="sgp-stored">{said.command}</pre>
      </section>
    </Page>
  );
}
