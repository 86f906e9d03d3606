import type { BlockedState } from '../../lib/messaging/replies.ts';
import { en } from '../strings/en.ts';
import { Button } from '../ui/Button.tsx';

interface RefusalProps {
  state: BlockedState;
  go: (url: string) => void;
}

/** The way on, whose rule it is, and what was written down. */
export function Refusal({ state, go }: RefusalProps) {
  const { tool, arrival, policy, organisation, production, recorded } = state;
  return (
    <>
      <p>{en.blocked.notOpened}</p>
      {tool.instead.length > 0 ? (
        <div className="sgb-instead">
          {tool.instead.map(({ id, name, url }, index) => (
            <Button key={id} look={index === 0 ? 'primary' : 'plain'} onPress={() => go(url)}>
              {en.panel.goTo(name)}
            </Button>
          ))}
        </div>
      ) : (
        <p className="sg-soft">{en.blocked.noAlternative}</p>
      )}
      <dl className="sgb-facts sg-small">
        <dt>{en.blocked.rule}</dt>
        <dd dir="auto">
          {organisation ?? production.title} <span className="sg-soft">({arrival.id})</span>
        </dd>
        <dt>{en.panel.policy}</dt>
        <dd>{en.popup.revision(policy.revision, en.sourceWords[policy.source])}</dd>
        <dt>{en.blocked.record}</dt>
        <dd>{recorded ? en.blocked.recorded : en.blocked.notRecorded}</dd>
      </dl>
    </>
  );
}
