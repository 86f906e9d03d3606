import type { PanelRequest } from '../../lib/model/ask.ts';
import type { Consent, Talent } from '../../lib/model/protection.ts';
import { t, tongue } from '../../lib/words/t.ts';
import { namedIn } from './named-in.ts';

/** Whose consent is on file, for what and until when; and how to get it where there is none. */
export function ConsentList({ request }: { request: PanelRequest }) {
  const { snapshot, text, findings, decision, report } = request;
  if (!decision.findings.some(({ detector }) => detector === 'talent-likeness')) return null;
  const { talent } = snapshot.protection;
  const names = namedIn(
    talent.map(({ name }) => name),
    text,
    findings,
    'talent-likeness',
  );
  const people = talent.filter(({ name }) => names.includes(name));
  const day = report.at.slice(0, 10);
  const isMissing = people.length === 0 || people.some(({ consent }) => !consent.some((one) => isInForce(one, day)));
  return (
    <section className="sgp-block">
      <h3>{t('consent.title')}</h3>
      {people.length === 0 && <p>{t('consent.nobody')}</p>}
      {people.map((person) => (
        <Person key={person.name} person={person} day={day} />
      ))}
      {isMissing && (
        <p className="sg-small sg-soft">
          {t('consent.ask', { who: snapshot.production.contact?.name ?? t('says.theProduction') })}
        </p>
      )}
    </section>
  );
}

function Person({ person: { name, consent }, day }: { person: Talent; day: string }) {
  if (consent.length === 0) return <p>{t('consent.none', { name })}</p>;
  return (
    <>
      <p>{t('consent.has', { name })}</p>
      <ul role="list" className="sgp-consent">
        {consent.map((one) => (
          <li key={`${one.scope} ${one.reference ?? ''}`} dir="auto">
            {one.scope}
            <span className="sg-small sg-soft">{[termOf(one, day), one.reference].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Days of the calendar, both inclusive. */
const isInForce = ({ from, until }: Consent, day: string): boolean =>
  (from === undefined || from <= day) && (until === undefined || day <= until);

function termOf({ from, until }: Consent, day: string): string {
  if (from !== undefined && day < from) return t('consent.from', { date: dayName(from) });
  if (until === undefined) return t('consent.open');
  return t(day <= until ? 'consent.until' : 'consent.ended', { date: dayName(until) });
}

/** A day of the calendar is the same day everywhere. */
const dayName = (day: string): string =>
  new Intl.DateTimeFormat(tongue().lang, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(day));
