import { z } from 'zod';
import { cueNames } from '../model/adapter.ts';
import { answers, gestures } from '../model/attempt.ts';
import { outputStages, Traced } from '../model/output.ts';
import { UseDraft } from '../model/declaration.ts';
import { detectorIds } from '../model/detector-id.ts';
import { Invitation } from '../model/join.ts';
import { guardEvents } from '../model/record.ts';

/**
 * Every message of the extension, in one table: who may send it and what it carries. The background parses the data
 * and checks the sender against this table before any handler runs.
 */
const message = <S extends z.ZodType>(entry: { from: 'content' | 'extension page'; data: S }) => entry;

export const AttemptReportSchema = z.strictObject({
  id: z.uuid(),
  at: z.iso.datetime(),
  gesture: z.enum(gestures),
  decision: z.strictObject({
    kind: z.enum(['allow', 'warn', 'justify', 'block']),
    rule: z.string().max(200),
    setBy: z.enum(['production policy', 'built-in rules', 'error rule', 'none']),
    findings: z
      .array(
        z.strictObject({
          detector: z.enum(detectorIds),
          confidence: z.number().min(0).max(1),
          count: z.number().int().min(1),
        }),
      )
      .max(detectorIds.length),
  }),
  answer: z.enum(answers),
  reason: z.string().max(2000).nullable(),
  content: z.strictObject({
    hash: z.string().max(64).nullable(),
    length: z.number().int().min(0),
    kind: z.string().max(100),
  }),
  approval: z.string().max(100).nullable(),
});

/** Longest prompt that is carried to another tool, in UTF-16 units. */
const MAX_CARRIED = 200_000;

const counts = z.strictObject({
  paste: z.number().int().min(0),
  drop: z.number().int().min(0),
  file: z.number().int().min(0),
  send: z.number().int().min(0),
});

const pair = z.tuple([z.number().int().min(0), z.number().int().min(0)]);

export const RecordQuery = z.strictObject({
  /** Newest first; continue below this local row. */
  before: z.number().int().nullable(),
  limit: z.number().int().min(1).max(200),
});

const marking = z.strictObject({ output: z.string().max(100), stage: z.enum(outputStages) });

/** `visit` stays the same over reloads; `address` is host and path of the rule, nothing of the person's. */
const refusedVisit = { visit: z.uuid(), address: z.string().min(1).max(800) };

export const messages = {
  /** → Snapshot, or null where no tool lives at this address. */
  'guard.hello': message({
    from: 'content',
    /** `first`: the page has just come; otherwise it asks for what has changed. */
    data: z.strictObject({ url: z.string().max(8192), top: z.boolean(), first: z.boolean() }),
  }),
  /** What this request carries was judged, and goes: the network gate lets one to this address through unread. → null */
  'gate.passed': message({ from: 'content', data: z.strictObject({ url: z.string().max(8192) }) }),
  /** A person let this go, or nothing was found in it: words as marks, files by size. → null */
  'gate.cleared': message({
    from: 'content',
    data: z.strictObject({
      bases: pair,
      words: z.array(z.strictObject({ length: z.number().int().min(1), hash: pair })).max(400),
      files: z.array(z.number().int().min(0)).max(1000),
    }),
  }),
  /** Injects the panel into the sending frame. → { ready: boolean } */
  'panel.wanted': message({ from: 'content', data: z.strictObject({}) }),
  /** Injects detection into the sending frame. → { ready: boolean } */
  'detection.wanted': message({ from: 'content', data: z.strictObject({}) }),
  /** Has the page that reads files open. → { ready: boolean } */
  'scanner.wanted': message({ from: 'content', data: z.strictObject({}) }),
  /** What the scanner recognises by; `known` is the key of what it has. → ProtectionReply */
  'protection.wanted': message({
    from: 'extension page',
    data: z.strictObject({ known: z.string().max(100).nullable() }),
  }),
  /** A file is being read: the background, and the scanner with it, is not to be ended now. → null */
  'scanner.busy': message({ from: 'extension page', data: z.strictObject({}) }),
  /** A question was put to a person: recorded as this when the page goes away without an answer. → null */
  'attempt.asked': message({ from: 'content', data: AttemptReportSchema }),
  /** Durable before it is answered. → Recorded */
  'attempt.decided': message({ from: 'content', data: AttemptReportSchema }),
  /** Ordinary use since the last such message of this frame. → null */
  'use.counted': message({ from: 'content', data: z.strictObject({ counts }) }),
  /** Something happened to the guard itself. → Recorded */
  'guard.noticed': message({
    from: 'content',
    data: z.strictObject({ event: z.enum(guardEvents), detail: z.string().max(500) }),
  }),
  /** Opens an approved alternative in the same tab; `text` goes along, in memory. → null */
  'tool.opened': message({
    from: 'content',
    data: z.strictObject({ tool: z.string().max(100), text: z.string().max(MAX_CARRIED).nullable() }),
  }),
  /** → What was carried to this page's tool, once; null where nothing was. */
  'carried.wanted': message({ from: 'content', data: z.strictObject({}) }),
  /** A person says that what was found is not that, or takes it back. → Recorded */
  'attempt.disputed': message({
    from: 'content',
    data: z.strictObject({
      attempt: z.uuid(),
      detectors: z.array(z.enum(detectorIds)).max(detectorIds.length),
      rule: z.string().max(200),
      contentHash: z.string().max(64).nullable(),
      withdrawn: z.boolean(),
    }),
  }),
  /** Our page stands in a refused tool's place: recorded once a visit. → BlockedState, null where nothing is refused. */
  'blocked.met': message({ from: 'extension page', data: z.strictObject(refusedVisit) }),
  /** Approval is asked for from there. → null */
  'blocked.asked': message({
    from: 'extension page',
    data: z.strictObject({ ...refusedVisit, reason: z.string().min(1).max(2000) }),
  }),
  /** → DeclareState, with this tool first. */
  'declare.state': message({
    from: 'extension page',
    data: z.strictObject({ tool: z.string().max(100).nullable() }),
  }),
  /** A use is declared for the day; `again`: the one it repeats. Its id is the record's name. → Recorded */
  'declare.made': message({
    from: 'extension page',
    data: z.strictObject({ draft: UseDraft, again: z.string().max(100).nullable() }),
  }),
  /** An answer to what the production asked back about a declared use. → Recorded */
  'declare.replied': message({
    from: 'extension page',
    data: z.strictObject({ case: z.string().min(1).max(100), words: z.string().trim().min(1).max(1000) }),
  }),
  /** Work on this tool is no longer for what was declared. → null */
  'declare.ended': message({ from: 'extension page', data: z.strictObject({ tool: z.string().max(100) }) }),
  /** Opens the page on which a use is declared, for the tool of the sending tab. → null */
  'declare.opened': message({ from: 'content', data: z.strictObject({}) }),
  /** → JoinState, with the fingerprint of this invitation's keys. */
  'join.state': message({ from: 'extension page', data: z.strictObject({ invitation: Invitation.nullable() }) }),
  /** Its person has compared the fingerprint and read what is recorded: nothing was sent before. → JoinAnswer */
  'join.confirmed': message({ from: 'extension page', data: z.strictObject({ invitation: Invitation }) }),
  /** Its person takes this browser away from the production they brought it to. → null */
  'join.left': message({ from: 'extension page', data: z.strictObject({}) }),
  /** → Cues of this page's tool; null where there is no adapter. */
  'adapter.wanted': message({ from: 'content', data: z.strictObject({}) }),
  /** What the adapter found: whose account, which cues are gone. An address is compared and forgotten. → null */
  'adapter.seen': message({
    from: 'content',
    data: z.strictObject({
      account: z
        .union([
          z.strictObject({ address: z.string().max(400) }),
          z.strictObject({ plan: z.string().max(200) }),
          z.enum(['signed-out', 'unread']),
        ])
        .nullable(),
      missing: z.array(z.enum(cueNames)).max(cueNames.length),
    }),
  }),
  /** A person was asked whose account this is. → null */
  'account.said': message({ from: 'content', data: z.strictObject({ is: z.enum(['production', 'personal']) }) }),
  /** What saves from this tool was pressed: a download that follows is the tool's. → null */
  'output.pressed': message({ from: 'content', data: z.strictObject({}) }),
  /** A picture the page put on the clipboard: what its bytes say, null where they could not be read. → null */
  'output.copied': message({
    from: 'content',
    data: z.strictObject({ type: z.string().max(100), traced: Traced.nullable() }),
  }),
  /** Something taken from this tool is temp, or goes into the final. → Recorded */
  'output.marked': message({ from: 'content', data: marking }),
  /** The same, on our own page. → Recorded */
  'outputs.marked': message({ from: 'extension page', data: marking }),
  /** Its owner showed the file, whose bytes could not be read before. → Recorded */
  'outputs.read': message({
    from: 'extension page',
    data: z.strictObject({ output: z.string().max(100), traced: Traced }),
  }),
  /** → OutputsState: what was taken from tools for this production. */
  'outputs.state': message({ from: 'extension page', data: z.strictObject({}) }),
  /** Has the page that reads files open. → { ready: boolean } */
  'scanner.needed': message({ from: 'extension page', data: z.strictObject({}) }),
  /** → PopupState for the active tab. */
  'popup.state': message({ from: 'extension page', data: z.strictObject({}) }),
  /** → HealthState: policy, guard and delivery in every detail. */
  'health.state': message({ from: 'extension page', data: z.strictObject({}) }),
  /** Asks the browser and the service for the policy now, rather than at the next alarm. → null */
  'policy.asked': message({ from: 'extension page', data: z.strictObject({}) }),
  /** This browser works for that production from here on, or (`none`) for no show. → Recorded */
  'show.chosen': message({ from: 'extension page', data: z.strictObject({ production: z.string().min(1).max(200) }) }),
  /** → NoticeState: what crew are told, and whether it was read. */
  'notice.state': message({ from: 'extension page', data: z.strictObject({}) }),
  /** This version was on the screen and is acknowledged. → Recorded */
  'notice.acknowledged': message({ from: 'extension page', data: z.strictObject({ version: z.string().max(200) }) }),
  /** Opens what the service holds about this person, in a tab of its own. → { opened: boolean } */
  'own.opened': message({ from: 'extension page', data: z.strictObject({}) }),
  /** → RecordPage: what this browser recorded, newest first. */
  'records.page': message({ from: 'extension page', data: RecordQuery }),
} as const;

export type MessageName = keyof typeof messages;
export type MessageData<N extends MessageName> = z.input<(typeof messages)[N]['data']>;
