// Said on arrival: where the show stands on this tool, and what it would rather see used.
import type { Decision } from '../model/decision.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { ToolStatus } from '../model/status.ts';
import type { MessageKey } from '../words/message-key.ts';
import type { Say } from '../words/t.ts';

type Sentence = Extract<MessageKey, `says.${string}`>;

export function explainArrival(
  { kind }: Decision,
  { tool, production, account }: Pick<Snapshot, 'tool' | 'production'> & Partial<Pick<Snapshot, 'account'>>,
  say: Say,
): { headline: string; body: string } {
  const values = {
    tool: tool.name,
    show: production.title || say('says.thisShow'),
    why: ((tool.status === 'conditional' ? tool.conditions : tool.reason) ?? '').trim().replace(/\.$/, ''),
    instead: tool.instead[0]?.name ?? '',
    contact: production.contact?.name ?? say('says.theProduction'),
  };
  if (account?.verdict === 'wrong') {
    const out = account.known?.is === 'signed-out';
    return {
      headline: say(out ? 'says.signedOut' : 'says.otherAccount', values),
      body: say('says.useApproved', values),
    };
  }
  return { headline: say(headlines[tool.status], values), body: bodyOf(kind, values, say) };
}

const headlines: Readonly<Record<ToolStatus, Sentence>> = {
  approved: 'says.toolApproved',
  conditional: 'says.toolConditional',
  unlisted: 'says.toolUnlisted',
  blocked: 'says.toolBlocked',
};

type Values = Record<'tool' | 'show' | 'why' | 'instead' | 'contact', string>;

const bodyOf = (kind: Decision['kind'], values: Values, say: Say): string =>
  kind === 'allow' && !values.why ? '' : say(bodyFor(kind, values), values);

function bodyFor(kind: Decision['kind'], { why, instead }: Values): Sentence {
  if (kind === 'allow') return 'says.why';
  if (kind === 'justify') return instead ? 'says.stayWithReasonInstead' : 'says.stayWithReason';
  if (instead) return why ? 'says.whyInstead' : 'says.instead';
  if (kind === 'warn') return 'says.askOrStay';
  return why ? 'says.why' : 'says.askProduction';
}
