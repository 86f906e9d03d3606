import type { DiscoveryView } from '../../lib/messaging/replies.ts';
import { listOf } from '../../lib/words/list-of.ts';
import { t, tongue } from '../../lib/words/t.ts';
import { longDate } from '../ui/long-date.ts';
import { Fact, Section } from './Fact.tsx';

/** Whether tools nobody has listed are looked for, and what was noticed: for IT to list, or to leave. */
export function Discovery({ discovery: { state, candidates } }: { discovery: DiscoveryView }) {
  return (
    <>
      <Section title={t('health.sections.discovery')}>
        <Fact name={t('health.discovery')}>{t(`health.discoveryStates.${state}`)}</Fact>
        {candidates.map(({ host, kind, evidence, last }) => (
          <Fact key={host} name={host}>
            {t('health.noticedBy', {
              what: kind === 'site' ? t('health.noticedSite') : t('health.noticedFeature'),
              names: listOf(
                evidence.map(({ name, times }) => `${name} (${times})`),
                tongue().lang,
              ),
              date: longDate(last),
            })}
          </Fact>
        ))}
      </Section>
      {candidates.length > 0 && <p className="sg-small sg-soft">{t('health.noticedNext')}</p>}
    </>
  );
}
