import type { HealthState } from '../../lib/messaging/replies.ts';
import { deliverySentence } from '../popup/delivery-sentence.ts';
import { t } from '../../lib/words/t.ts';
import { Ago } from '../ui/Ago.tsx';
import { Notice } from '../ui/Notice.tsx';
import { layersAmiss } from './layers-amiss.ts';

/** Whether anything needs a person, first of all; each refusal with its reason. */
export const Summary = ({ state, now }: { state: HealthState; now: number }) => (
  <>
    <Amiss state={state} now={now} />
    {state.off && (
      <Notice tone="neutral">
        <p dir="auto">{t('health.off', { why: t(`offShow.${state.off}`, { production: state.production.title }) })}</p>
      </Notice>
    )}
  </>
);

function Amiss({ state, now }: { state: HealthState; now: number }) {
  const amiss = [...state.troubles, ...layersAmiss(state.health)];
  const delivery = deliverySentence(state.health.delivery);
  if (delivery.tone === 'call' || delivery.tone === 'stopped') amiss.push(delivery.text);
  if (amiss.length === 0 && state.refusals.length === 0)
    return (
      <Notice tone="fine">
        <p>{state.hasService ? t('health.well') : t('health.wellHere')}</p>
      </Notice>
    );
  return (
    <>
      {state.refusals.map((refusal) => (
        <Notice key={refusal.of} tone="call">
          <p>
            <strong>{t(`health.refusedOf.${refusal.of}`)}</strong> <Ago instant={refusal.at} now={now} />
          </p>
          <p dir="auto">{refusal.reason}</p>
          <p className="sg-small">{staysWords(refusal.of, state)}</p>
        </Notice>
      ))}
      {amiss.length > 0 && (
        <Notice tone="call">
          <ul>
            {amiss.map((each) => (
              <li key={each} dir="auto">
                {each}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

function staysWords(of: HealthState['refusals'][number]['of'], { health }: HealthState): string {
  if (of === 'catalogue') return t('health.catalogueStays');
  return health.policy.source === 'built-in' ? t('health.builtInStays') : t('health.previousStays');
}
