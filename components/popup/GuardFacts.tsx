import type { PopupState } from '../../lib/messaging/replies.ts';
import { en } from '../strings/en.ts';
import { Ago } from '../ui/Ago.tsx';
import { Notice } from '../ui/Notice.tsx';

const { popup } = en;

/** Which guard works here and under whose policy: the facts somebody asks for on the phone. */
export function GuardFacts({ state, now }: { state: PopupState; now: number }) {
  const { tool, policy, refusal, degraded, mode } = state;
  return (
    <section className="sgu-block">
      {degraded.length > 0 && (
        <Notice tone="call">
          <strong>{popup.degraded}</strong>
          <ul>
            {degraded.map((layer) => (
              <li key={layer}>{layer}</li>
            ))}
          </ul>
        </Notice>
      )}
      {refusal && (
        <Notice tone="call">
          <p>{policy.source === 'built-in' ? popup.refusalBuiltIn : popup.refusal}</p>
          <p className="sg-small" dir="auto">
            {popup.refusedWhy(refusal.reason)}
          </p>
        </Notice>
      )}
      <dl className="sgu-facts">
        {tool?.tier && (
          <>
            <dt>{popup.tier}</dt>
            <dd>{tool.tier}</dd>
          </>
        )}
        <dt>{popup.mode}</dt>
        <dd>{degraded.length > 0 ? popup.modes[mode] : `${popup.modes[mode]}, ${popup.whole}`}</dd>
        <dt>{popup.policy}</dt>
        <dd>
          {popup.revision(policy.revision, en.sourceWords[policy.source])}
          {policy.issuedAt && (
            <span className="sgu-line sg-soft">
              {popup.issued} <Ago instant={policy.issuedAt} now={now} />
            </span>
          )}
        </dd>
      </dl>
    </section>
  );
}
