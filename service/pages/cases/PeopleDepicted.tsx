import { longDate } from '../../../components/ui/long-date.ts';
import { Facts } from '../parts/Facts.tsx';
import type { CaseProps } from './CasePage.tsx';
import { cases as said } from './words.ts';

export function PeopleDepicted({ view: { fields } }: CaseProps) {
  const { people } = fields;
  return (
    <section>
      <h2>{said.people}</h2>
      {people?.person ? (
        <Facts
          facts={[
            [said.person, people.person],
            [said.standing, people.standing],
            [said.replica, people.replica],
            [said.consent, people.consent ?? said.noConsent],
            [said.signedOn, people.signedOn && longDate(people.signedOn)],
            [said.scope, people.scope],
            [said.until, people.until && longDate(people.until)],
          ]}
        />
      ) : (
        <p className="sg-soft">{said.peopleNone}</p>
      )}
    </section>
  );
}
