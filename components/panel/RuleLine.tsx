import type { Explanation } from '../../lib/decide/explain.ts';
import type { Snapshot } from '../../lib/model/snapshot.ts';
import { en } from '../strings/en.ts';

/** One line that says whose rule it is; the rest only for who wants it. */
export const RuleLine = ({ explanation, snapshot }: { explanation: Explanation; snapshot: Snapshot }) => (
  <details className="sgp-rule sg-small">
    <summary>{en.panel.rule(explanation.setBy)}</summary>
    <dl>
      <dt>{en.panel.ruleId}</dt>
      <dd>{explanation.rule}</dd>
      <dt>{en.panel.policy}</dt>
      <dd>{en.popup.revision(snapshot.policy.revision, en.sourceWords[snapshot.policy.source])}</dd>
      <dt>{en.panel.production}</dt>
      <dd dir="auto">{snapshot.production.title || snapshot.production.id}</dd>
    </dl>
  </details>
);
