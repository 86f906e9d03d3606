import type { HealthState } from '../../lib/messaging/replies.ts';
import { deliverySentence } from '../popup/delivery-sentence.ts';
import { t } from '../../lib/words/t.ts';
import { Ago } from '../ui/Ago.tsx';
import { Fact, Section } from './Fact.tsx';

/** What waits, since when, and what the service has signed for. */
export function DeliveryFacts({ state, now }: { state: HealthState; now: number }) {
  const { delivery, clockSkewMs } = state.health;
  const when = (instant: string | null) => (instant ? <Ago instant={instant} now={now} /> : t('health.never'));
  return (
    <Section title={t('health.sections.delivery')}>
      <Fact name={t('health.trouble')}>{deliverySentence(delivery).text}</Fact>
      <Fact name={t('health.waiting')}>{delivery.waiting}</Fact>
      {delivery.oldest && <Fact name={t('health.oldest')}>{when(delivery.oldest)}</Fact>}
      <Fact name={t('health.lastReceipt')}>{when(delivery.lastReceiptAt)}</Fact>
      {delivery.nextAttemptAt && <Fact name={t('health.nextAttempt')}>{when(delivery.nextAttemptAt)}</Fact>}
      <Fact name={t('health.quarantined')}>{delivery.quarantined}</Fact>
      {state.hasService && <Fact name={t('health.reported')}>{when(state.reportedAt)}</Fact>}
      <Fact name={t('health.clock')}>{clockSkewMs === null ? t('health.notKnown') : skew(clockSkewMs)}</Fact>
      {state.device && (
        <Fact name={t('health.device')}>
          <code>{state.device}</code>
        </Fact>
      )}
    </Section>
  );
}

function skew(ms: number): string {
  const n = Math.round(Math.abs(ms) / 1000);
  if (n === 0) return t('health.clockRight');
  return t(ms > 0 ? 'health.clockBehind' : 'health.clockAhead', { n });
}
