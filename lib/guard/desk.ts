import type { AnswerKind, AttemptReport, ContentMark, Gesture } from '../model/attempt.ts';
import type { PanelAnswer, PanelRequest } from '../model/ask.ts';
import type { Approval, Snapshot } from '../model/snapshot.ts';
import { decideError } from '../decide/decide-error.ts';
import { send } from '../messaging/send.ts';
import type { Clearances } from '../capture/clearance.ts';
import type { Held, Left } from '../capture/held.ts';
import { t } from '../words/t.ts';
import { approvalFor } from './approval-for.ts';
import { createAsides } from './asides.ts';
import { combineJudgements, nothingFound } from './combine-judgements.ts';
import { markOf } from './content-hash.ts';
import type { Material } from './material.ts';
import type { Judge, Judgement } from './judge.ts';
import { leaveOut } from './leave-out.ts';
import type { PanelHost } from './panel-host.ts';
import type { createQuestions } from './put-question.ts';
import { followReading, readingCancelled } from './follow-reading.ts';
import { isOrphaned } from './greet.ts';
import { report } from './report.ts';
import type { Standing } from './standing.ts';

interface Parts {
  standing: Standing;
  judge: Judge;
  clearances: Clearances;
  questions: ReturnType<typeof createQuestions>;
  host: PanelHost;
  now: () => number;
  newId: () => string;
  onPassed(gesture: Gesture, files: number): void;
  /** Files a person gave the page, let go: it may send them by ways nobody can be asked about. */
  onFiles(files: readonly File[]): void;
}

/** Where held material waits: judged, asked about, recorded, and only then let go. */
export type Desk = ReturnType<typeof createDesk>;

export function createDesk(parts: Parts) {
  const { standing, judge, clearances, questions, host } = parts;
  const say = createAsides(host);

  /** Settles one held thing; resolves to whether it went. */
  async function settle(material: Material, held: Held): Promise<boolean> {
    if (isOrphaned()) return lost(held);
    const ground = await standing.known().catch(() => undefined);
    if (ground === undefined) return lost(held);
    if (!ground) return pass(held);
    const here = ground.snapshot;
    const judgement = await judgeAll(material).catch((fault: unknown) =>
      fault === readingCancelled ? null : failed(material, here),
    );
    if (judgement === null) return givenUp(material, here, held);
    const { decision } = judgement;
    if (decision.kind === 'allow') {
      parts.onPassed(material.gesture, material.files.length);
      handedOver(material, material.files);
      if (judgement.findings.length || decision.rule !== 'none') void note(material, judgement, here);
      // The held line, if one was up, has done its work.
      host.clear();
      return pass(held);
    }
    const content = await markOf(material, here.contentKey);
    const covered = (now: Snapshot): Approval | null =>
      approvalFor(now, { gesture: material.gesture, decision, content, now: new Date(parts.now()).toISOString() });
    const approval = covered(here);
    if (approval) return act(material, judgement, here, content, unasked, held, approval);
    const asked = attempt(material.gesture, judgement, { ...unasked, kind: 'cancelled' }, content, null);
    // Should the page go away before there is an answer, this is what is recorded; the panel does not wait for it.
    const onShown = (): void => void send('attempt.asked', asked).catch(() => undefined);
    const answer = await questions.ask(requestOf(material, judgement, here, asked), { onShown, covered });
    // The answer may have come while the question was open: it is what lets this go, and is cited.
    const given = answer.kind === 'continued' ? covered(standing.snapshot() ?? here) : null;
    return act(material, judgement, here, content, answer, held, given, asked.id);
  }

  async function act(
    material: Material,
    judgement: Judgement,
    here: Snapshot,
    content: ContentMark,
    answer: PanelAnswer,
    held: Held,
    approval: Approval | null,
    id?: string,
  ): Promise<boolean> {
    const goes = approval !== null || answer.kind === 'continued' || answer.kind === 'removed';
    // Whoever closes the tab now may take the record along: until it is kept, something is to be seen.
    if (approval === null) host.slowLine(t('line.recording'));
    const kept = await report(attempt(material.gesture, judgement, answer, content, approval, id));
    if (!kept.recorded && goes) {
      host.line(t('line.unrecorded'));
      held.discard();
      return false;
    }
    if (!goes) {
      held.discard();
      host.clear();
      if (!kept.recorded) host.quietLine(t('line.notSent'));
      if (answer.kind === 'switched' && answer.tool)
        void send('tool.opened', { tool: answer.tool, text: carriedBy(material) });
      if (answer.kind === 'asked' && kept.recorded)
        host.quietLine(here.hasService ? askedService(here) : t('line.askedByMail'));
      return false;
    }
    const left = answer.kind === 'removed' ? leftOf(material, judgement) : undefined;
    clear(material, judgement, left);
    parts.onPassed(material.gesture, material.files.length);
    host.clear();
    held.release(left);
    say(kept, judgement.decision, here.tool.name);
    return true;
  }

  /** What was taken out was not cleared: only what goes is. */
  function clear(material: Material, { text }: Judgement, left: Left | undefined): void {
    clearances.clear(left?.text ?? material.text ?? '');
    if (text !== null && material.files.length && !left) clearances.clear(text);
    for (const file of left?.files ?? material.files) clearances.clearFile(file);
    handedOver(material, left?.files ?? material.files);
    if (material.channel) clearances.clearChannel(material.channel);
  }

  /** What a page made itself is let go request by request. */
  function handedOver({ gesture }: Material, files: readonly File[]): void {
    if (gesture !== 'request' && files.length > 0) parts.onFiles(files);
  }

  function leftOf({ files }: Material, { text, findings, left }: Judgement): Left {
    if (left) return { files: files.flatMap((file) => (left.has(file) ? (left.get(file) ?? []) : file)) };
    return { text: standing.ground()?.detection.redact(text ?? '', findings).text };
  }

  const attempt = (
    gesture: Gesture,
    { decision }: Judgement,
    answer: { kind: AnswerKind; reason: string | null },
    content: ContentMark,
    approval: Approval | null,
    id = parts.newId(),
  ) => ({
    id,
    at: new Date(parts.now()).toISOString(),
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
    const content = await markOf(material, here.contentKey);
    const kept = await report(attempt(material.gesture, judgement, { kind: 'none', reason: null }, content, null));
    say(kept, judgement.decision, here.tool.name);
  }

  async function readFiles(files: readonly File[]): Promise<Judgement[]> {
    const all: Judgement[] = [];
    const reading = followReading(host, files);
    try {
      for (const [index, file] of files.entries()) all.push(await judge.file(file, reading.next(index)));
    } finally {
      reading.done();
    }
    return all;
  }

  /** The person did not wait until it was read: nothing goes, and that is on record. */
  async function givenUp(material: Material, here: Snapshot, held: Held): Promise<boolean> {
    const content = await markOf(material, here.contentKey);
    return act(material, judge.unread(), here, content, { ...unasked, kind: 'cancelled' }, held, null);
  }

  async function judgeAll(material: Material): Promise<Judgement> {
    if (material.below) material.files.push(...(await material.below));
    if (material.gesture === 'arrival') return judge.arrival();
    const refused = judge.refused(material.text);
    if (refused) return refused;
    if (material.channel) return judge.channel(material.channel);
    const said: Judgement[] = [];
    if (material.text) said.push(await judge.read(material.text));
    if (material.also) said.push({ ...(await judge.read(material.also)), canRemove: false });
    const read = await readFiles(material.files);
    const whole = combineJudgements([...said, ...read]);
    if (material.files.length < 2 || said.some(({ decision }) => decision.kind !== 'allow')) return whole;
    const left = leaveOut(material.files, read);
    return left ? { ...whole, left, canRemove: true } : whole;
  }

  return { settle, note };
}

const askedService = (here: Snapshot): string =>
  t('line.askedService', { who: here.organisation ?? here.production.title });

const requestOf = (material: Material, judgement: Judgement, here: Snapshot, report: AttemptReport): PanelRequest => ({
  gesture: material.gesture,
  report,
  canCarry: carriedBy(material) !== null,
  decision: judgement.decision,
  findings: judgement.findings,
  text: judgement.text,
  ...namesOf(material.files, judgement.about ?? []),
  leavesOut: [...(judgement.left?.values() ?? [])].filter((file) => file === null).length,
  unreadable: judgement.unreadable,
  places: judgement.places ?? [],
  canRemove: judgement.canRemove && !material.fixed && (judgement.left != null || material.files.length === 0),
  snapshot: here,
  approval: null,
});

/** Longer prompts are somebody's files. */
const MAX_CARRIED = 200_000;

/** What goes along to another tool: words a person put there, and no request of the page's own. */
const carriedBy = ({ text, files, channel, fixed }: Material): string | null =>
  text && text.length <= MAX_CARRIED && files.length === 0 && channel === null && !fixed ? text : null;

/** The files a question is about, and how many are held with them; all of them where it is about none by name. */
function namesOf(files: readonly File[], about: readonly string[]): { files: string[]; filesBeside: number } {
  if (about.length === 0) return { files: files.map(({ name }) => name), filesBeside: 0 };
  return { files: [...about], filesBeside: files.length - about.length };
}

/** A check that broke is decided by the policy's error rule, never by silence. */
const failed = (material: Material, here: Snapshot): Judgement => ({
  ...nothingFound,
  text: material.text,
  decision: decideError(here.onError),
});

const unasked: PanelAnswer = { kind: 'none', reason: null, tool: null };

const pass = (held: Held): true => {
  held.release();
  return true;
};
