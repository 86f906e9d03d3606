import type { HealthState } from '../../lib/messaging/replies.ts';
import { listOf } from '../../lib/words/list-of.ts';
import { t, tongue } from '../../lib/words/t.ts';
import { Ago } from '../ui/Ago.tsx';
import { Fact, Section } from './Fact.tsx';

/** Which tools are known: as built, or as an update has it, whose, how old, and where this build may not work. */
export function CatalogueFacts({ state, now }: { state: HealthState; now: number }) {
  const { catalogue } = state.health;
  if (!catalogue)
    return (
      <Section title={t('health.sections.catalogue')}>
        <Fact name={t('health.catalogueVersion')}>{t('health.asBuilt')}</Fact>
      </Section>
    );
  const when = (instant: string | null) => (instant ? <Ago instant={instant} now={now} /> : t('health.never'));
  const { version, acceptedAt, expiresAt, expired, key, checkedAt, trouble, tools, added, withdrawn } = catalogue;
  return (
    <Section title={t('health.sections.catalogue')}>
      <Fact name={t('health.catalogueVersion')}>{version ?? t('health.asBuilt')}</Fact>
      {version !== null && (
        <>
          <Fact name={t('health.catalogueSays')}>{t('health.catalogueCounts', { tools, added, withdrawn })}</Fact>
          <Fact name={t('health.accepted')}>{when(acceptedAt)}</Fact>
          <Fact name={t('health.expires')}>
            {when(expiresAt)}
            {expired && <span className="sgo-other">{t('health.catalogueExpired')}</span>}
          </Fact>
          <Fact name={t('health.signature')}>
            <code>{key}</code>
          </Fact>
        </>
      )}
      <Fact name={t('health.checked')}>{when(checkedAt)}</Fact>
      {trouble !== null && <Fact name={t('health.checkTrouble')}>{trouble}</Fact>}
      {state.uncovered.length > 0 && (
        <Fact name={t('health.uncovered')}>
          <span dir="auto">{listOf(state.uncovered, tongue().lang)}</span>
          <span className="sgo-other">{t('health.uncoveredWhy')}</span>
        </Fact>
      )}
    </Section>
  );
}
