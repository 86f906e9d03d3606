import type { ReactNode } from 'react';
import type { PopupState } from '../../lib/messaging/replies.ts';
import { useReply } from '../hooks/use-reply.ts';
import { deliverySentence } from '../popup/delivery-sentence.ts';
import { t } from '../../lib/words/t.ts';
import { Ago } from '../ui/Ago.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';

/** Policy, guard and delivery as plain facts, to be read out on the phone. */
export function Health({ ask, now }: { ask: () => Promise<PopupState>; now: number }) {
  const { reply, again } = useReply(ask);
  return (
    <main className="sgo">
      <h1>{t('health.title')}</h1>
      <p className="sg-soft">{t('health.intro')}</p>
      {reply.state === 'silent' && (
        <Notice tone="stopped" urgent>
          <p>{t('popup.notAnswering')}</p>
          <p>{t('popup.notAnsweringBody')}</p>
        </Notice>
      )}
      {reply.state === 'here' && <Facts state={reply.value} now={now} />}
      <p>
        <Button onPress={again}>{reply.state === 'silent' ? t('popup.retry') : t('health.again')}</Button>
      </p>
    </main>
  );
}

function Facts({ state, now }: { state: PopupState; now: number }) {
  const { production, organisation, policy, refusal, mode, degraded, delivery } = state;
  const when = (instant: string | null) => (instant ? <Ago instant={instant} now={now} /> : t('health.never'));
  return (
    <>
      <Section title={t('health.sections.policy')}>
        {refusal && <Fact name={t('health.refused')}>{refusal.reason}</Fact>}
        <Fact name={t('health.production')}>{production.title || t('popup.notSet')}</Fact>
        <Fact name={t('health.productionId')}>{production.id}</Fact>
        {organisation && <Fact name={t('health.organisation')}>{organisation}</Fact>}
        <Fact name={t('health.policyId')}>{policy.id}</Fact>
        <Fact name={t('health.revision')}>{policy.revision}</Fact>
        <Fact name={t('health.source')}>{t(`source.${policy.source}`)}</Fact>
        <Fact name={t('health.issued')}>{when(policy.issuedAt)}</Fact>
      </Section>
      <Section title={t('health.sections.guard')}>
        <Fact name={t('health.mode')}>{t(`popup.modes.${mode}`)}</Fact>
        <Fact name={t('health.missing')}>{degraded.length > 0 ? degraded.join('; ') : t('health.nothing')}</Fact>
      </Section>
      <Section title={t('health.sections.delivery')}>
        <Fact name={t('health.trouble')}>{deliverySentence(delivery).text}</Fact>
        <Fact name={t('health.waiting')}>{delivery.waiting}</Fact>
        {delivery.oldest && <Fact name={t('health.oldest')}>{when(delivery.oldest)}</Fact>}
        <Fact name={t('health.lastReceipt')}>{when(delivery.lastReceiptAt)}</Fact>
        {delivery.nextAttemptAt && <Fact name={t('health.nextAttempt')}>{when(delivery.nextAttemptAt)}</Fact>}
        <Fact name={t('health.quarantined')}>{delivery.quarantined}</Fact>
      </Section>
    </>
  );
}

const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <section>
    <h2>{title}</h2>
    <dl className="sgo-facts">{children}</dl>
  </section>
);

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd dir="auto">{children}</dd>
  </div>
);
