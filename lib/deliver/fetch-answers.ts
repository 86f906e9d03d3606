// Asks whether the production has answered. What its key has not signed for this very browser is not an answer.
import { isSignedBy } from '../log/is-signed-by.ts';
import { AnswersReply, answerText } from '../model/answer.ts';
import type { Answer } from '../model/answer.ts';
import { readNote } from './delivery-note.ts';
import { ensureEnrolled } from './enrol.ts';
import type { FlushDeps } from './flush.ts';
import { judge } from './outcome.ts';
import { sendSigned } from './transport.ts';

export interface Answers {
  answers: Answer[];
  next: string;
}

/** Null when there is no service, it does not say, or somebody else answers in its place. */
export async function fetchAnswers(deps: FlushDeps, after: string | null): Promise<Answers | null> {
  const config = await deps.config();
  if (!config) return null;
  const { clockOffset } = await readNote(deps.store);
  const productions = [config.production];
  const enrolled = await ensureEnrolled(deps, { config, productions, again: false, clockOffset });
  if (enrolled.kind !== 'enrolled') return null;
  const path = after === null ? '/v1/answers' : `/v1/answers?after=${encodeURIComponent(after)}`;
  const { endpoint } = config;
  const request = { endpoint, method: 'GET', path, body: null, contentType: '', clockOffset } as const;
  const outcome = judge((await sendSigned(deps, request)).exchange, deps.clock());
  const reply = outcome.kind === 'answered' ? AnswersReply.safeParse(outcome.body) : null;
  if (!reply?.success) return null;
  const device = await deps.device.id();
  const ours = await Promise.all(
    reply.data.answers.map(
      async (answer) =>
        answer.device === device && (await isSignedBy(enrolled.serviceKey, answerText(answer), answer.signature)),
    ),
  );
  // One that is not ours makes the whole answer somebody else's: asked again later, from the same place.
  return ours.every(Boolean) ? reply.data : null;
}
