import type { Explanation } from '../../lib/decide/explain.ts';
import type { Snapshot } from '../../lib/model/snapshot.ts';
import { t } from '../../lib/words/t.ts';

/** One line that says whose rule it is; the rest only for who wants it. */
export const RuleLine = ({ explanation, snapshot }: { explanation: Explanation; snapshot: Snapshot }) => (
  <details className="sgp-rule sg-small">
    <summary>{t('panel.rule', { who: explanation.setBy })}</summary>
    <dl>
      <dt>{t('panel.ruleId')}</dt>
      <dd>{explanation.rule}</dd>
      <dt>{t('panel.policy')}</dt>
      <dd>{t(`revision.${snapshot.policy.source}`, { n: String(snapshot.policy.revision) })}</dd>
      <dt>{t('panel.production')}</dt>
      <dd dir="auto">{snapshot.production.title || snapshot.production.id}</dd>
    </dl>
  </details>
);
