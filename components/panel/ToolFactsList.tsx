import type { ToolStanding } from '../../lib/model/snapshot.ts';
import { t } from '../../lib/words/t.ts';

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
        <dd>{facts.trainsByDefault}</dd>
        {facts.publicByDefault && (
          <>
            <dt>{t('panel.publicByDefault')}</dt>
            <dd>{facts.publicByDefault}</dd>
          </>
        )}
      </dl>
      <p className="sg-small sg-soft">
        {t('panel.checked', { date: facts.checked })}
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
