import type { ReactNode } from 'react';
import type { PopupState } from '../../lib/messaging/replies.ts';
import { useReply } from '../hooks/use-reply.ts';
import { deliverySentence } from '../popup/delivery-sentence.ts';
import { en } from '../strings/en.ts';
import { Ago } from '../ui/Ago.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';

const { health, popup } = en;

/** Policy, guard and delivery as plain facts, to be read out on the phone. */
export function Health({ ask, now }: { ask: () => Promise<PopupState>; now: number }) {
  const { reply, again } = useReply(ask);
  return (
    <main className="sgo">
      <h1>{health.title}</h1>
      <p className="sg-soft">{health.intro}</p>
      {reply.state === 'silent' && (
        <Notice tone="stopped" urgent>
          <p>{popup.notAnswering}</p>
          <p>{popup.notAnsweringBody}</p>
        </Notice>
      )}
      {reply.state === 'here' && <Facts state={reply.value} now={now} />}
      <p>
        <Button onPress={again}>{reply.state === 'silent' ? popup.retry : health.again}</Button>
      </p>
    </main>
  );
}

function Facts({ state, now }: { state: PopupState; now: number }) {
  const { production, organisation, policy, refusal, mode, degraded, delivery } = state;
  const when = (instant: string | null) => (instant ? <Ago instant={instant} now={now} /> : health.never);
  return (
    <>
      <Section title={health.sections.policy}>
        {refusal && <Fact name={health.refused}>{refusal.reason}</Fact>}
        <Fact name={health.production}>{production.title || popup.notSet}</Fact>
        <Fact name={health.productionId}>{production.id}</Fact>
        {organisation && <Fact name={health.organisation}>{organisation}</Fact>}
        <Fact name={health.policyId}>{policy.id}</Fact>
        <Fact name={health.revision}>{policy.revision}</Fact>
        <Fact name={health.source}>{en.sourceWords[policy.source]}</Fact>
        <Fact name={health.issued}>{when(policy.issuedAt)}</Fact>
      </Section>
      <Section title={health.sections.guard}>
        <Fact name={health.mode}>{popup.modes[mode]}</Fact>
        <Fact name={health.missing}>{degraded.length > 0 ? degraded.join('; ') : health.nothing}</Fact>
      </Section>
      <Section title={health.sections.delivery}>
        <Fact name={health.trouble}>{deliverySentence(delivery).text}</Fact>
        <Fact name={health.waiting}>{delivery.waiting}</Fact>
        {delivery.oldest && <Fact name={health.oldest}>{when(delivery.oldest)}</Fact>}
        <Fact name={health.lastReceipt}>{when(delivery.lastReceiptAt)}</Fact>
        {delivery.nextAttemptAt && <Fact name={health.nextAttempt}>{when(delivery.nextAttemptAt)}</Fact>}
        <Fact name={health.quarantined}>{delivery.quarantined}</Fact>
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
