import type { PopupState } from '../../lib/messaging/replies.ts';
import { t } from '../../lib/words/t.ts';
import { Ago } from '../ui/Ago.tsx';
import { Notice } from '../ui/Notice.tsx';

/** Which guard works here and under whose policy: the facts somebody asks for on the phone. */
export function GuardFacts({ state, now }: { state: PopupState; now: number }) {
  const { tool, policy, refusal, degraded, mode } = state;
  return (
    <section className="sgu-block">
      {degraded.length > 0 && (
        <Notice tone="call">
          <strong>{t('popup.degraded')}</strong>
          <ul>
            {degraded.map((layer) => (
              <li key={layer}>{layer}</li>
            ))}
          </ul>
        </Notice>
      )}
      {refusal && (
        <Notice tone="call">
          <p>{policy.source === 'built-in' ? t('popup.refusalBuiltIn') : t('popup.refusal')}</p>
          <p className="sg-small" dir="auto">
            {t('popup.refusedWhy', { why: refusal.reason })}
          </p>
        </Notice>
      )}
      <dl className="sgu-facts">
        {tool?.tier && (
          <>
            <dt>{t('popup.tier')}</dt>
            <dd>{tool.tier}</dd>
          </>
        )}
        <dt>{t('popup.mode')}</dt>
        <dd>{t(`popup.${degraded.length > 0 ? 'modes' : 'whole'}.${mode}`)}</dd>
        <dt>{t('popup.policy')}</dt>
        <dd>
          {t(`revision.${policy.source}`, { n: String(policy.revision) })}
          {policy.issuedAt && (
            <span className="sgu-line sg-soft">
              {t('popup.issued')} <Ago instant={policy.issuedAt} now={now} />
            </span>
          )}
        </dd>
      </dl>
    </section>
  );
}
