import type { DeviceHealth } from '../../lib/model/health.ts';
import { layers } from '../../lib/model/health.ts';
import { listOf } from '../../lib/words/list-of.ts';
import { t, tongue } from '../../lib/words/t.ts';
import { StatusWord } from '../ui/StatusWord.tsx';
import type { Tone } from '../ui/tone.ts';
import { Fact, Section } from './Fact.tsx';

const tones: Record<DeviceHealth['layers']['log'], Tone> = { live: 'fine', partly: 'call', off: 'neutral' };

/** Each layer of the guard, where the browser lets it work, and what this build is. */
export function GuardFacts({ health }: { health: DeviceHealth }) {
  const { sites, privateWindows, browser, extension, installedBy } = health;
  return (
    <Section title={t('health.sections.guard')}>
      {layers.map((layer) => (
        <Fact key={layer} name={t(`health.layers.${layer}`)}>
          <StatusWord tone={tones[health.layers[layer]]} word={t(`health.layerStates.${health.layers[layer]}`)} />
        </Fact>
      ))}
      <Fact name={t('health.sites')}>
        {t('health.granted', { granted: sites.granted, tools: sites.tools })}
        {sites.missing.length > 0 && (
          <span className="sgo-other">{t('health.notGranted', { tools: listOf(sites.missing, tongue().lang) })}</span>
        )}
      </Fact>
      <Fact name={t('health.privateWindows')}>{t(`health.covered.${privateWindows}`)}</Fact>
      <Fact name={t('health.installedBy')}>{t(`health.installers.${installedBy}`)}</Fact>
      <Fact name={t('health.browser')}>{`${browser.name} ${browser.version}`}</Fact>
      <Fact name={t('health.version')}>{extension.version}</Fact>
      <Fact name={t('health.build')}>
        <code>{extension.build}</code>
      </Fact>
    </Section>
  );
}
