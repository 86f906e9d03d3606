import type { JoinFailure } from '../deliver/join.ts';
import type { Closing } from '../model/closing.ts';
import type { DeviceHealth } from '../model/health.ts';
import type { NoticeState } from '../model/notice.ts';
import type { Protection } from '../model/protection.ts';
import type { KeptDeclaration } from '../declare/kept-declarations.ts';
import type { UseCode } from '../model/case-fields.ts';
import type { DetectorId } from '../model/detector-id.ts';
import type { Cues } from '../model/adapter.ts';
import type { KeptOutput } from '../model/output.ts';
import type { LogRecord } from '../model/record.ts';
import type { OffShow } from '../policy/on-a-show.ts';
import type { AnswerNote, PolicyStamp, Snapshot, ToolStanding } from '../model/snapshot.ts';

/** Answer to a report: the guard moves only on `recorded: true`. `outside`: what goes beyond the declared use. */
export type Recorded =
  { recorded: true; record: string; outside?: readonly DetectorId[] } | { recorded: false; why: string };

/** One row of what this browser recorded, with where it stands on its way to the service. */
export interface LocalRecord {
  row: number;
  record: LogRecord;
  state: 'waiting' | 'delivered' | 'refused' | 'kept';
  /** ISO instant of the stored receipt; null while waiting. */
  receiptAt: string | null;
}

export interface RecordPage {
  records: LocalRecord[];
  /** Pass as `before` for the next page; null at the end. */
  next: number | null;
}

export interface DeliveryState {
  waiting: number;
  /** ISO instant of the oldest waiting record. */
  oldest: string | null;
  lastReceiptAt: string | null;
  nextAttemptAt: string | null;
  /** `service-refused`: needs re-enrolment. `revoked`: an administrator took this browser off. `interfered`: answers that are not the service's (portal, proxy). */
  trouble: 'none' | 'offline' | 'service-refused' | 'revoked' | 'interfered' | 'not-configured' | 'storage';
  quarantined: number;
}

/** What our page in a refused tool's place says. */
export type BlockedState = Pick<
  Snapshot,
  'tool' | 'arrival' | 'production' | 'organisation' | 'policy' | 'hasService'
> & {
  /** `failed`: the log could not be written. Else why nothing is recorded now. */
  recorded: 'recorded' | 'failed' | OffShow;
};

/** The end of a show in this browser: what is still on its way, or what was deleted and who knows. */
export interface ClosingView extends Pick<Closing, 'production' | 'why' | 'deleted'> {
  title: string;
  /** Records of it that wait. */
  waiting: number;
  /** ISO instant at which its material goes although records wait. */
  until: string;
  hasService: boolean;
  /** ISO instant of the service's receipt. */
  toldAt: string | null;
}

export interface PopupState {
  /** Null: no tool in the active tab. */
  tool: ToolStanding | null;
  /** What work on this tool has been declared for; null where nothing is. */
  declared: { use: UseCode } | null;
  /** `managed` with the network gate live, or the page layers only. */
  mode: 'managed' | 'page-only';
  /** Each missing layer in plain words; empty when whole. */
  degraded: string[];
  production: { id: string; title: string };
  organisation: string | null;
  /** `off`: why nothing is recorded for the production now; null: it is. `productions`: those one may work for. */
  show: { off: OffShow | null; productions: { id: string; title: string }[] };
  policy: PolicyStamp;
  /** Why the newest policy was refused, and since when; null when it is in force. */
  refusal: { reason: string; at: string } | null;
  /** The notice in its present version has not been read here. */
  noticeDue: boolean;
  /** This browser was brought to its production by its person. */
  joined: boolean;
  /** Shows that have ended here of late. */
  closings: ClosingView[];
  /** Whose account the tool is on, where the policy names accounts and it is known. */
  account: 'production' | 'personal' | 'signed-out' | null;
  /** Taken from tools and to be marked temp or final; `delivery`: ISO day that asks for it. */
  outputs: { due: number; delivery: string | null };
  today: { held: number; continued: number; visits: number };
  delivery: DeliveryState;
}

/** One field of the policy: what it is now, who set it, and what others wrote there that is not in force. */
export interface PolicyField {
  field: string;
  value: string;
  setBy: 'production' | 'administrator' | 'default';
  delivered: { by: 'production' | 'administrator'; value: string }[];
}

/** Sites that behave like a tool nobody has listed, seen last first. */
export interface DiscoveryView {
  /** `unable`: the policy asks for it, and this build may not. */
  state: 'on' | 'off' | 'unable';
  candidates: {
    host: string;
    kind: 'site' | 'feature';
    /** ISO day. */
    last: string;
    /** `times`: minutes in which it was seen. */
    evidence: { name: string; times: number }[];
  }[];
}

export interface HealthState {
  health: DeviceHealth;
  /** Why nothing is recorded for the production now; null: it is. */
  off: OffShow | null;
  /** Id of this device's key; null while the log cannot be read. */
  device: string | null;
  production: { id: string; title: string };
  organisation: string | null;
  /** In full: on this screen the refused document may be quoted. */
  refusals: { of: 'managed' | 'signed' | 'catalogue'; reason: string; at: string }[];
  discovery: DiscoveryView;
  /** Hosts of the catalogue update that this build has no permission for. */
  uncovered: string[];
  warnings: string[];
  /** What keeps the rules from being the newest and whole, in plain words. */
  troubles: string[];
  fields: PolicyField[];
  /** Shows that have ended here, newest first. */
  closings: ClosingView[];
  /** ISO instant of the last report of all this to the service. */
  reportedAt: string | null;
  hasService: boolean;
  /** The diagnostic file as it would be saved. */
  file: string;
}

/** A tool as a declared use needs it. */
export type ToolToDeclare = Pick<ToolStanding, 'id' | 'name' | 'status' | 'tier'>;

export interface DeclareState {
  /** The tool asked for first, then those the production has an opinion on; none that is blocked. */
  tools: ToolToDeclare[];
  production: { id: string; title: string };
  organisation: string | null;
  contact: { name: string; email: string } | null;
  hasService: boolean;
  /** Why nothing can be declared now; null: it can. */
  off: OffShow | null;
  /** Newest first. */
  declared: (KeptDeclaration & { answer: AnswerNote | null })[];
}

/** Why a browser is not joined: something here, or what the service answered. */
export type JoinTrouble = 'managed' | 'joined' | 'closing' | 'storage' | JoinFailure;
export type JoinAnswer = { joined: true } | { joined: false; why: JoinTrouble };

export interface JoinState {
  /** Of the keys in the link, in groups; null without a link. */
  fingerprint: string | null;
  obstacle: Extract<JoinTrouble, 'managed' | 'joined' | 'closing'> | null;
  /** The production this browser works for. */
  current: { id: string; title: string } | null;
  /** Null: this browser was not brought to a production by its person. */
  joined: { service: string; at: string } | null;
  /** The production's rules have arrived. */
  hasRules: boolean;
  closings: ClosingView[];
}

export interface OutputsState {
  /** Taken for the production in force, newest first. */
  outputs: KeptOutput[];
  /** Ids of those to be marked now. */
  due: string[];
  /** Why now, where a date is the reason; ISO day. */
  delivery: { on: string; title: string | null } | null;
  /** What was declared, by the declaration's id. */
  uses: Record<string, UseCode>;
  /** Names of tools by id. */
  tools: Record<string, string>;
  /** False: the browser does not tell this extension of downloads. */
  seesDownloads: boolean;
}

export interface Replies {
  'guard.hello': Snapshot | null;
  'gate.passed': null;
  'gate.cleared': null;
  'panel.wanted': { ready: boolean };
  'detection.wanted': { ready: boolean };
  'scanner.wanted': { ready: boolean };
  'protection.wanted': { key: string; protection: Protection | null };
  'scanner.busy': null;
  'attempt.asked': null;
  'attempt.decided': Recorded;
  'use.counted': null;
  'guard.noticed': Recorded;
  'tool.opened': null;
  'carried.wanted': { text: string } | null;
  'attempt.disputed': Recorded;
  'blocked.met': BlockedState | null;
  'blocked.asked': null;
  'declare.state': DeclareState;
  'declare.made': Recorded;
  'declare.replied': Recorded;
  'declare.ended': null;
  'declare.opened': null;
  'join.state': JoinState;
  'join.confirmed': JoinAnswer;
  'join.left': null;
  'adapter.wanted': Cues | null;
  'adapter.seen': null;
  'account.said': null;
  'output.pressed': null;
  'output.copied': null;
  'output.marked': Recorded;
  'outputs.marked': Recorded;
  'outputs.read': Recorded;
  'outputs.state': OutputsState;
  'scanner.needed': { ready: boolean };
  'popup.state': PopupState;
  'health.state': HealthState;
  'policy.asked': null;
  'show.chosen': Recorded;
  'notice.state': NoticeState;
  'notice.acknowledged': Recorded;
  'own.opened': { opened: boolean };
  'records.page': RecordPage;
}
