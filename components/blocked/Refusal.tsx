import type { BlockedState } from '../../lib/messaging/replies.ts';
import { t } from '../../lib/words/t.ts';
import { Button } from '../ui/Button.tsx';

interface RefusalProps {
  state: BlockedState;
  go: (url: string) => void;
}

function recordedWords(recorded: BlockedState['recorded'], production: string): string {
  if (recorded === 'recorded') return t('blocked.recorded');
  if (recorded === 'failed') return t('blocked.notRecorded');
  return t('blocked.recordedOff', { why: t(`offShow.${recorded}`, { production }) });
}

/** The way on, whose rule it is, and what was written down. */
export function Refusal({ state, go }: RefusalProps) {
  const { tool, arrival, policy, organisation, production, recorded } = state;
  return (
    <>
      <p>{t('blocked.notOpened')}</p>
      {tool.instead.length > 0 ? (
        <div className="sgb-instead">
          {tool.instead.map(({ id, name, url }, index) => (
            <Button key={id} look={index === 0 ? 'primary' : 'plain'} onPress={() => go(url)}>
              {t('panel.goTo', { tool: name })}
            </Button>
          ))}
        </div>
      ) : (
        <p className="sg-soft">{t('blocked.noAlternative')}</p>
      )}
      <dl className="sgb-facts sg-small">
        <dt>{t('blocked.rule')}</dt>
        <dd dir="auto">
          {organisation ?? production.title} <span className="sg-soft">({arrival.id})</span>
        </dd>
        <dt>{t('panel.policy')}</dt>
        <dd>{t(`revision.${policy.source}`, { n: String(policy.revision) })}</dd>
        <dt>{t('blocked.record')}</dt>
        <dd dir="auto">{recordedWords(recorded, production.title)}</dd>
      </dl>
    </>
  );
}
