import type { Verdict } from './answer.ts';
import type { AccountKnown, AccountVerdict } from '../decide/account-standing.ts';
import type { Rules, Rule } from './decision.ts';
import type { Protection } from './protection.ts';
import type { ToolStatus } from './status.ts';
import type { ToolFacts, ToolKind } from './tool.ts';

export interface Alternative {
  id: string;
  name: string;
  url: string;
}

/** The tool a page belongs to, as the policy sees it. */
export interface ToolStanding {
  id: string;
  name: string;
  kinds: readonly ToolKind[];
  status: ToolStatus;
  tier: string | null;
  reason: string | null;
  conditions: string | null;
  unverified: boolean;
  facts: ToolFacts | null;
  /** Approved tools that do the same, nearest kind first. */
  instead: Alternative[];
}

export interface PolicyStamp {
  id: string;
  revision: number;
  source: 'managed' | 'last known good' | 'built-in' | 'bundle';
  issuedAt: string | null;
}

/** What the production has answered last about this tool, for a person to read. */
export interface AnswerNote {
  case: string;
  revision: number;
  verdict: Verdict;
  by: string;
  until: string | null;
  conditions: string | null;
  note: string | null;
  /** Only of a question: the mark of the content it is about. */
  mark?: string | null;
}

/** What work on this tool has been declared for. */
export interface DeclaredNote {
  /** Id of the declared use: what records cite. */
  id: string;
  until: string;
}

/** A granted approval the guard may honour without asking: what it covers is plain data. */
export interface Approval {
  id: string;
  /** Who gave it, by name. */
  by: string;
  tool: string;
  detectors: string[] | null;
  contentHash: string | null;
  /** ISO instant; null never expires. */
  until: string | null;
  conditions: string | null;
}

/** Everything a guard needs to decide on its own, in one message. Plain data: it crosses into the page's process. */
export interface Snapshot {
  /** Grows with every change; a guard drops an older one. */
  serial: number;
  tool: ToolStanding;
  /** Whose account it is on: null where that is not known. `verdict`: as the policy sees it. */
  account: { known: AccountKnown | null; verdict: AccountVerdict };
  /** CSS of what sends on this tool's pages, beside what sends anywhere. */
  sendCues: string;
  /** Asked on arrival; `log` asks nothing. */
  arrival: Rule;
  rules: Rules;
  onError: 'allow' | 'warn' | 'block';
  typeahead: 'allow' | 'off';
  production: { id: string; title: string; contact: { name: string; email: string } | null };
  organisation: string | null;
  policy: PolicyStamp;
  protection: Protection;
  approvals: Approval[];
  answer: AnswerNote | null;
  /** Null where nothing is declared for now. */
  declared: DeclaredNote | null;
  /** Hosts this tool may send text and files to (page, api and upload hosts). */
  toolHosts: string[];
  /** Key of the content hashes, base64url, 32 bytes. */
  contentKey: string;
  /** True when records and requests reach a disclosure service; false: asking opens a mail. */
  hasService: boolean;
  /** The network gate is in force: it has to be told what is let go. */
  gated: boolean;
}
