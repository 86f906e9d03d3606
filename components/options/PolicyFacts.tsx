import type { HealthState } from '../../lib/messaging/replies.ts';
import { t } from '../../lib/words/t.ts';
import { Ago } from '../ui/Ago.tsx';
import { Fact, Section } from './Fact.tsx';

/** Which rules are in force, since when, and on whose signature. */
export function PolicyFacts({ state, now }: { state: HealthState; now: number }) {
  const { policy, managedRead } = state.health;
  const when = (instant: string | null, none: string = t('health.never')) =>
    instant ? <Ago instant={instant} now={now} /> : none;
  return (
    <Section title={t('health.sections.policy')}>
      <Fact name={t('health.production')}>{state.production.title || t('popup.notSet')}</Fact>
      <Fact name={t('health.productionId')}>{state.production.id}</Fact>
      {state.organisation && <Fact name={t('health.organisation')}>{state.organisation}</Fact>}
      <Fact name={t('health.revision')}>{policy.revision}</Fact>
      <Fact name={t('health.source')}>{t(`source.${policy.source}`)}</Fact>
      <Fact name={t('health.issued')}>{when(policy.issuedAt, t('health.notSaid'))}</Fact>
      <Fact name={t('health.expires')}>{when(policy.expiresAt, t('health.notSaid'))}</Fact>
      <Signature state={state} when={when} />
      {state.warnings.map((warning) => (
        <Fact key={warning} name={t('health.warning')}>
          {warning}
        </Fact>
      ))}
      <Fact name={t('health.managedRead')}>
        {managedRead ? (
          <>
            {managedRead.found ? t('health.policySet') : t('health.policyNotSet')}, {when(managedRead.at)},{' '}
            {t('health.readTook', { ms: managedRead.ms })}
          </>
        ) : (
          t('health.never')
        )}
      </Fact>
    </Section>
  );
}

type When = (instant: string | null, none?: string) => React.ReactNode;

function Signature({ state, when }: { state: HealthState; when: When }) {
  const { signature } = state.health;
  if (!signature) return <Fact name={t('health.signature')}>{t('health.notSigned')}</Fact>;
  const { key, acceptedAt, checkedAt, trouble } = signature;
  return (
    <>
      <Fact name={t('health.signature')}>{key === null ? t('health.noneAccepted') : <code>{key}</code>}</Fact>
      {key !== null && <Fact name={t('health.accepted')}>{when(acceptedAt)}</Fact>}
      <Fact name={t('health.checked')}>{when(checkedAt)}</Fact>
      {trouble !== null && <Fact name={t('health.checkTrouble')}>{trouble}</Fact>}
    </>
  );
}
