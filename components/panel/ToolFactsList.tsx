import type { ToolStanding } from '../../lib/model/snapshot.ts';
import { en } from '../strings/en.ts';

/** What is known of how a tool handles what it is given, with its date: vendors change this monthly. */
export function ToolFactsList({ tool }: { tool: ToolStanding }) {
  const { facts } = tool;
  if (!facts) return null;
  const doubt = tool.unverified || facts.confidence === 'low';
  return (
    <section className="sgp-block">
      <h3>{en.panel.facts}</h3>
      <dl className="sgp-facts">
        <dt>{en.panel.trains}</dt>
        <dd>{facts.trainsByDefault}</dd>
        {facts.publicByDefault && (
          <>
            <dt>{en.panel.publicByDefault}</dt>
            <dd>{facts.publicByDefault}</dd>
          </>
        )}
      </dl>
      <p className="sg-small sg-soft">
        {en.panel.checked(facts.checked)}
        {doubt && (
          <>
            {', '}
            <em>{en.panel.unverified}</em>
          </>
        )}
      </p>
    </section>
  );
}
