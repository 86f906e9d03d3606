// Said on arrival: where the show stands on this tool, and what it would rather see used.
import type { Decision } from '../model/decision.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { ToolStatus } from '../model/status.ts';
import { fill } from './fill.ts';
import { sentences } from './wording.ts';

export function explainArrival(
  { kind }: Decision,
  { tool, production }: Pick<Snapshot, 'tool' | 'production'>,
): { headline: string; body: string } {
  const values = {
    tool: tool.name,
    show: production.title || sentences.thisShow,
    why: ((tool.status === 'conditional' ? tool.conditions : tool.reason) ?? '').trim().replace(/\.$/, ''),
    instead: tool.instead[0]?.name ?? '',
    contact: production.contact?.name ?? sentences.theProduction,
  };
  return { headline: fill(headlines[tool.status], values), body: fill(bodyFor(kind, values), values) };
}

const headlines: Readonly<Record<ToolStatus, string>> = {
  approved: sentences.toolApproved,
  conditional: sentences.toolConditional,
  unlisted: sentences.toolUnlisted,
  blocked: sentences.toolBlocked,
};

function bodyFor(kind: Decision['kind'], { why, instead }: { why: string; instead: string }): string {
  if (kind === 'allow') return why && sentences.why;
  if (kind === 'justify') return instead ? sentences.stayWithReasonInstead : sentences.stayWithReason;
  if (instead) return why ? sentences.whyInstead : sentences.instead;
  if (kind === 'warn') return sentences.askOrStay;
  return why ? sentences.why : sentences.askProduction;
}
