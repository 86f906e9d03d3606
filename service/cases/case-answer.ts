import { z } from 'zod';
import { answerText, verdicts } from '../../lib/model/answer.ts';
import type { Answer } from '../../lib/model/answer.ts';
import { detectorIds } from '../../lib/model/detector-id.ts';
import { plainWords } from '../stored-name.ts';
import type { ServiceKey } from '../service-key.ts';
import type { CaseStatus } from './case-status.ts';

const plain = (max: number) => plainWords(max).min(1);

/** What whoever answers a case says. */
export const AnswerBody = z.strictObject({
  verdict: z.enum(verdicts),
  /** The administrator's token has to say for whom it answers; a person answers in their own name. */
  by: plain(200).optional(),
  until: z.iso.datetime().nullable().default(null),
  conditions: plain(2000).nullable().default(null),
  note: plain(2000).nullable().default(null),
  /** Whom it covers: whoever asked, everybody of their department, or of the production. */
  who: z.enum(['person', 'department', 'production']).default('person'),
  /** `same`: what was held, and nothing else. `use`: any content in which no more is found. */
  content: z.enum(['same', 'use']).default('same'),
  /** Null: whatever is found. Left out: what was found. */
  detectors: z.array(z.enum(detectorIds)).max(detectorIds.length).nullable().optional(),
  /** Null: any tier. Left out: the one of the case. */
  tier: plain(100).nullable().optional(),
  /** A person's documented consent: where it is kept, and when it was signed. */
  consent: z.strictObject({ reference: plain(200), signedOn: z.iso.date() }).optional(),
});
export type AnswerBody = z.infer<typeof AnswerBody>;
export type SignedAnswer = AnswerBody & { by: string };

export const statusAfter = ({ verdict, conditions }: Pick<AnswerBody, 'verdict' | 'conditions'>): CaseStatus => {
  if (verdict === 'question') return 'under-review';
  if (verdict !== 'approved') return verdict;
  return conditions === null ? 'approved' : 'approved-with-conditions';
};

/** An answer before it is made out to a device. */
export type OpenAnswer = Omit<Answer, 'device' | 'signature'>;

export function signedFor(device: string, answer: OpenAnswer, key: Pick<ServiceKey, 'sign'>): Answer {
  const made = { ...answer, device };
  return { ...made, signature: key.sign(answerText(made)) };
}
