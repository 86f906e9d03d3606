// A tool that isn't approved is met on arrival, before work goes into it and is lost.
import type { Rule } from '../model/decision.ts';
import type { Policy } from '../model/policy.ts';
import type { ToolStanding } from '../model/snapshot.ts';

/**
 * What a person meets on arrival. Blocked: no way to stay. Without an entry: `tools.unlisted`. Approved and
 * conditional ask nothing; the conditions are a quiet line, for being asked every morning teaches people to click.
 */
export function arrivalRule(policy: Policy | null, standing: Pick<ToolStanding, 'id' | 'status'>): Rule {
  const { id, status } = standing;
  if (status !== 'unlisted') {
    return {
      action: status === 'blocked' ? 'block' : 'log',
      id: `tools.entries.${id}.status`,
      setBy: 'production policy',
    };
  }
  const said = policy?.tools.unlisted;
  if (said === undefined) return { action: 'warn', id: 'built-in.tools.unlisted', setBy: 'built-in rules' };
  return { action: said === 'allow' ? 'log' : said, id: 'tools.unlisted', setBy: 'production policy' };
}
