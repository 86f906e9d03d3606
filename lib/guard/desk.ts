import type { AnswerKind, ContentMark, Gesture } from '../model/attempt.ts';
import type { PanelAnswer } from '../model/ask.ts';
import type { Approval, Snapshot } from '../model/snapshot.ts';
import { stricter, type Action } from '../model/status.ts';
import type { Clearances } from '../capture/clearance.ts';
import type { Held } from '../capture/held.ts';
import { markFile, markText } from './content-hash.ts';
import type { Judge, Judgement } from './judge.ts';
import type { PanelHost } from './panel-host.ts';
import type { createQuestions } from './put-question.ts';
import { isOrphaned } from './greet.ts';
import { report } from './report.ts';
import type { Standing } from './standing.ts';

/** What is being held, until somebody knows what becomes of it. */
export interface Material {
  gesture: Gesture;
  text: string | null;
  /** Further text of the same gesture that was not shown as text (rich text, hidden fields). */
  also: string | null;
  files: File[];
  /** Folder contents still being read. */
  below: Promise<File[]> | null;
  channel: string | null;
  /** A request's body cannot be rewritten: what it carries goes whole or not at all. */
  fixed: boolean;
}

export const textOf = (gesture: Gesture, text: string): Material => ({
  gesture,
  text,
  also: null,
  files: [],
  below: null,
  channel: null,
  fixed: false,
});

interface Parts {
  standing: Standing;
  judge: Judge;
  clearances: Clearances;
  questions: ReturnType<typeof createQuestions>;
  host: PanelHost;
  now: () => Date;
  newId: () => string;
  onPassed(gesture: Gesture, files: number): void;
}

/** Where held material waits: judged, asked about, recorded, and only then let go. */
export type Desk = ReturnType<typeof createDesk>;

export function createDesk(parts: Parts) {
  const { standing, judge, clearances, questions, host } = parts;

  /** Settles one held thing; resolves to whether it went. */
  async function settle(material: Material, held: Held): Promise<boolean> {
    if (isOrphaned()) return lost(held);
    const ground = await standing.known();
    if (!ground) return pass(held);
    const here = ground.snapshot;
    const judgement = await judgeAll(material);
    const { decision } = judgement;
    if (decision.kind === 'allow') {
      parts.onPassed(material.gesture, material.files.length);
      if (judgement.findings.length) void note(material, judgement, here);
      // The held line, if one was up, has done its work.
      host.clear();
      return pass(held);
    }
    const content = await markOf(material, here);
    const approval = approvalFor(here, judgement, content);
    if (approval)
      return act(material, judgement, here, content, { kind: 'none', reason: null, tool: null }, held, approval);
    const answer = await questions.ask({
      gesture: material.gesture,
      decision,
      findings: judgement.findings,
      text: judgement.text,
      files: material.files.map((f) => f.name),
      unreadable: judgement.unreadable,
      canRemove: judgement.canRemove && !material.fixed && material.files.length === 0,
      snapshot: here,
    });
    return act(material, judgement, here, content, answer, held, null);
  }

  async function act(
    material: Material,
    judgement: Judgement,
    here: Snapshot,
    content: ContentMark,
    answer: PanelAnswer,
    held: Held,
    approval: Approval | null,
  ): Promise<boolean> {
    const goes = approval !== null || answer.kind === 'continued' || answer.kind === 'removed';
    const recorded = await report(attempt(material.gesture, judgement, answer, content, approval));
    if (!recorded && goes) {
      host.line('This could not be recorded, so nothing was sent. Try again, or tell your production.');
      held.discard();
      return false;
    }
    if (!goes) {
      held.discard();
      if (answer.kind === 'asked' && !here.hasService) host.quietLine('Your request is ready in your mail program.');
      return false;
    }
    clearances.clear(material.text ?? '');
    if (judgement.text !== null && material.files.length) clearances.clear(judgement.text);
    for (const file of material.files) clearances.clearFile(file);
    if (material.channel) clearances.clearChannel(material.channel);
    parts.onPassed(material.gesture, material.files.length);
    held.release(answer.kind === 'removed' ? redacted(judgement) : undefined);
    return true;
  }

  const redacted = ({ text, findings }: Judgement): string | undefined =>
    standing.ground()?.detection.redact(text ?? '', findings).text;

  const attempt = (
    gesture: Gesture,
    { decision }: Judgement,
    answer: { kind: AnswerKind; reason: string | null },
    content: ContentMark,
    approval: Approval | null,
  ) => ({
    id: parts.newId(),
    at: parts.now().toISOString(),
    gesture,
    decision,
    answer: answer.kind,
    reason: answer.reason,
    content,
    approval: approval?.id ?? null,
  });

  /** Cut off from the background nothing can be recorded, so nothing goes. */
  function lost(held: Held): false {
    held.discard();
    questions.sayReload();
    return false;
  }

  /** Records what was seen and let through, or refused without a question. */
  async function note(material: Material, judgement: Judgement, here: Snapshot): Promise<void> {
    const content = await markOf(material, here);
    await report(attempt(material.gesture, judgement, { kind: 'none', reason: null }, content, null));
  }

  async function judgeAll(material: Material): Promise<Judgement> {
    if (material.below) material.files.push(...(await material.below));
    if (material.gesture === 'arrival') return judge.arrival();
    const refused = judge.refused(material.text);
    if (refused) return refused;
    if (material.channel) return judge.channel(material.channel);
    const all: Judgement[] = [];
    if (material.text) all.push(await judge.read(material.text));
    if (material.also) all.push({ ...(await judge.read(material.also)), canRemove: false });
    for (const file of material.files) all.push(await judge.file(file));
    return all.reduce(strictest, nothingFound);
  }

  return { settle, note };
}

const nothingFound: Judgement = {
  findings: [],
  decision: { kind: 'allow', rule: 'none', setBy: 'none', findings: [] },
  text: null,
  unreadable: null,
  canRemove: false,
};

const pass = (held: Held): true => {
  held.release();
  return true;
};

const actionOf = (kind: string): Action => (kind === 'allow' ? 'log' : (kind as Action));

/** One judgement of several: the strictest decides and is shown, every finding counts. */
function strictest(a: Judgement, b: Judgement): Judgement {
  const [x, y] = [actionOf(a.decision.kind), actionOf(b.decision.kind)];
  const lead = a.findings.length && stricter(x, y) === x ? a : b;
  const rest = lead === a ? b : a;
  if (!rest.findings.length) return lead;
  const findings = [...lead.decision.findings, ...rest.decision.findings];
  const merged = findings.filter((f, i) => findings.findIndex((g) => g.detector === f.detector) === i);
  return { ...lead, decision: { ...lead.decision, findings: merged }, canRemove: false };
}

async function markOf(material: Material, here: Snapshot): Promise<ContentMark> {
  if (material.channel) return { hash: null, length: 0, kind: material.channel };
  const [file] = material.files;
  if (file) return markFile(file, file.type || 'file', here.contentKey);
  return markText(material.text ?? '', 'text/plain', here.contentKey);
}

function approvalFor(here: Snapshot, { decision }: Judgement, content: ContentMark): Approval | null {
  const now = new Date().toISOString();
  return (
    here.approvals.find(
      (a) =>
        a.tool === here.tool.id &&
        (a.until === null || a.until > now) &&
        (a.contentHash === null || a.contentHash === content.hash) &&
        (a.detectors === null || decision.findings.every((f) => a.detectors!.includes(f.detector))),
    ) ?? null
  );
}
