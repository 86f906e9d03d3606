import { Refusal } from '../refusal.ts';
import type { Rows } from '../store/rows.ts';
import type { OpenAnswer, SignedAnswer } from './case-answer.ts';
import { statusAfter } from './case-answer.ts';
import { filesOf } from './case-files.ts';
import { insertAnswer, lastAnswerOf, moveCase, noteCase } from './case-store.ts';
import type { Step, UseCase, Whom } from './case-store.ts';
import { isGranted, pathToAnswer } from './case-status.ts';

/** Answers a case and makes the answer ready for the devices. Call inside a transaction. */
export async function answerCase(
  rows: Rows,
  of: UseCase,
  body: SignedAnswer,
  step: Omit<Step, 'detail'>,
): Promise<UseCase> {
  await assertConsent(rows, of, body);
  const to = statusAfter(body);
  if (body.verdict === 'question' && (isGranted(of.status) || body.note === null))
    throw new Refusal(409, 'question', 'A question needs words, and a use that waits for an answer.');
  const path = of.status === to ? [] : pathToAnswer(of.status, to);
  if (!path) throw new Refusal(409, 'status', `A case that is ${of.status} cannot be answered so.`);
  const whom = await whomOf(rows, of, body);
  const answer = openAnswer(of, body, step.at);
  let now = of;
  for (const status of path)
    now = await moveCase(rows, now, status, { ...step, detail: status === to ? detailOf(body) : null });
  if (path.length === 0) await noteCase(rows, of.id, { ...step, detail: detailOf(body) }, of.status, to);
  await insertAnswer(rows, answer, whom);
  return { ...now, revision: answer.revision };
}

/** Consent is a person's own, given before and on paper: a word that there is one is not a record of it. */
async function assertConsent(rows: Rows, of: UseCase, { verdict, consent }: SignedAnswer): Promise<void> {
  if (verdict !== 'approved' || of.route !== 'consent' || consent) return;
  if ((await filesOf(rows, of.id)).length === 0)
    throw new Refusal(409, 'consent', 'This use needs a documented consent: name it, or attach it first.');
}

/** Taking back reaches whom the approval had reached. */
async function whomOf(rows: Rows, of: UseCase, { who, verdict }: SignedAnswer): Promise<Whom> {
  const last = verdict === 'withdrawn' ? await lastAnswerOf(rows, of.id) : null;
  if (last) return last.whom;
  if (who === 'production') return 'everybody';
  if (who === 'person') return { device: of.device };
  if (of.department === null) throw new Refusal(409, 'department', 'The case names no department.');
  return { department: of.department };
}

function openAnswer(of: UseCase, body: SignedAnswer, at: string): OpenAnswer {
  const { verdict, by, until, conditions, note, content, detectors, tier } = body;
  if (content === 'same' && of.contentHash === null && of.kind === 'approval' && verdict === 'approved')
    throw new Refusal(409, 'content', 'What was held has no mark: approve the use instead.');
  const covers = {
    tool: of.tool,
    tier: tier === undefined ? of.tier : tier,
    detectors: detectors === undefined ? of.detectors : detectors,
    contentHash: content === 'same' ? of.contentHash : null,
    declaration: of.kind === 'declaration' ? of.id : null,
  };
  const says = { verdict, by, at, until, conditions, note };
  return { case: of.id, revision: of.revision + 1, production: of.production, ...says, covers };
}

const detailOf = ({ verdict, by, conditions, until, note, consent }: SignedAnswer): string =>
  JSON.stringify({ by, conditions, until, note, consent, ...(verdict === 'question' ? { question: true } : {}) });

/** What was granted no longer holds: whoever was told so is told this, too. */
export async function takeBack(rows: Rows, of: UseCase, { at, note }: { at: string; note: string }): Promise<UseCase> {
  const last = isGranted(of.status) ? await lastAnswerOf(rows, of.id) : null;
  if (last?.answer.verdict !== 'approved') return of;
  const revision = of.revision + 1;
  const answer: OpenAnswer = {
    ...last.answer,
    revision,
    verdict: 'withdrawn',
    at,
    until: null,
    conditions: null,
    note,
  };
  await insertAnswer(rows, answer, last.whom);
  return { ...of, revision };
}
