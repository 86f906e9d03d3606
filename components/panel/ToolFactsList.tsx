import type { ToolStanding } from '../../lib/model/snapshot.ts';
import { t, tongue } from '../../lib/words/t.ts';

/** "2026-10" as "October 2026". */
const monthOf = (month: string): string =>
  new Intl.DateTimeFormat(tongue().lang, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(month));

/** What is known of how a tool handles what it is given, with its date: vendors change this monthly. */
export function ToolFactsList({ tool }: { tool: ToolStanding }) {
  const { facts } = tool;
  if (!facts) return null;
  const doubt = tool.unverified || facts.confidence === 'low';
  return (
    <section className="sgp-block">
      <h3>{t('panel.facts')}</h3>
      <dl className="sgp-facts">
        <dt>{t('panel.trains')}</dt>
        <dd lang="en" dir="ltr">
          {facts.trainsByDefault}
        </dd>
        {facts.publicByDefault && (
          <>
            <dt>{t('panel.publicByDefault')}</dt>
            <dd lang="en" dir="ltr">
              {facts.publicByDefault}
            </dd>
          </>
        )}
      </dl>
      <p className="sg-small sg-soft">
        {t('panel.checked', { date: monthOf(facts.checked) })}
        {doubt && (
          <>
            {', '}
            <em>{t('panel.unverified')}</em>
          </>
        )}
      </p>
    </section>
  );
}
