import { arrivalRule } from '../decide/arrival.ts';
import { rulesFor } from '../decide/rules.ts';
import { approvalsInForce, lastAnswer } from '../approvals/in-force.ts';
import type { KeptDeclaration } from '../declare/kept-declarations.ts';
import type { Answer } from '../model/answer.ts';
import type { Policy } from '../model/policy.ts';
import type { Protection } from '../model/protection.ts';
import type { Rule } from '../model/decision.ts';
import type { PolicyStamp, Snapshot, ToolStanding } from '../model/snapshot.ts';
import type { Tool } from '../model/tool.ts';
import { protectionOf } from '../policy/protection.ts';
import { entryFor, standing } from '../policy/standing.ts';
import { adapterOf } from '../tools/adapters/index.ts';
import { toolHosts } from '../tools/match-patterns.ts';

/** Production of records while no policy names one. */
export const NO_PRODUCTION = { id: 'unassigned', title: 'No production set', contact: null };

interface Facts {
  policy: Policy | null;
  /** The one this browser works for; null without a policy. */
  production: Policy['productions'][number] | null;
  stamp: PolicyStamp;
  tools: readonly Tool[];
  /** Ms of the clock, growing. */
  serial: number;
  contentKey: string;
  /** The person chose to stay here already. */
  met: boolean;
  /** The production's answers, of every tool. */
  answers: readonly Answer[];
  /** What work on this tool is for now. */
  declared: KeptDeclaration | null;
  /** The network gate is in force. */
  gated: boolean;
  account: Snapshot['account'];
}

/** The approval is for the production's account: on any other, the tool is as one without an entry. */
export const forAccount = (here: ToolStanding, isWrong: boolean): ToolStanding =>
  isWrong ? { ...here, status: 'unlisted', tier: null, reason: null, conditions: null } : here;

/** Never without a way to stay: the other account is signed in to on this very page. */
const wrongAccount = (tool: Tool): Rule => ({
  action: 'warn',
  id: `tools.entries.${tool.id}.accounts`,
  setBy: 'production policy',
});

/** Pictures are compared, and writing in them read, where files are read and not in the page. */
const forPage = ({ writing: _, ...protection }: Protection): Protection => ({ ...protection, images: null });

/** Everything a guard on this tool decides by. */
export function buildSnapshot(tool: Tool, facts: Facts): Snapshot {
  const { policy, production: first, stamp, tools, serial, contentKey, met, answers, declared, gated } = facts;
  const isWrong = facts.account.verdict === 'wrong';
  const here = forAccount(standing(policy, tool, tools), isWrong);
  const arrival = isWrong ? wrongAccount(tool) : arrivalRule(policy, here);
  const now = new Date(serial).toISOString();
  const declaration = declared?.case ?? null;
  const where = { production: first?.id ?? NO_PRODUCTION.id, tool: tool.id, tier: here.tier, declaration, now };
  const permits = isWrong ? [] : (entryFor(policy, tool.id)?.permits ?? []);
  return {
    serial,
    tool: here,
    account: facts.account,
    sendCues: (adapterOf(tool.id)?.send ?? []).filter((selector) => !selector.includes(' >>> ')).join(','),
    arrival: met && arrival.action !== 'block' ? { ...arrival, action: 'log' } : arrival,
    rules: rulesFor(policy, { id: tool.id, status: here.status, permits }),
    onError: policy?.onError ?? 'warn',
    typeahead: policy?.tools.typeahead ?? 'allow',
    production: first ? { id: first.id, title: first.title ?? first.id, contact: first.contact } : NO_PRODUCTION,
    organisation: policy?.organisation ?? null,
    policy: stamp,
    protection: forPage(protectionOf(policy)),
    approvals: approvalsInForce(answers, where),
    answer: lastAnswer(answers, where),
    declared: declared && { id: declared.case, until: declared.until },
    toolHosts: toolHosts(tool),
    contentKey,
    hasService: Boolean(policy?.disclosure?.endpoint),
    gated,
  };
}
