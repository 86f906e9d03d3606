import { z } from 'zod';
import { detectorIds } from './detector-id.ts';

/** What a production may answer; conditions make an approval one with conditions, a question waits for an answer itself. */
export const verdicts = ['approved', 'declined', 'withdrawn', 'question'] as const;
export type Verdict = (typeof verdicts)[number];

/**
 * The production's answer about one case, made out to one device and signed by the service, so that nobody on the way
 * can give an approval or lengthen one. `GET /v1/answers?after=` (signed like a batch, empty body) → {@link AnswersReply}.
 */
export const Answer = z.strictObject({
  /** Id of the case; for a question from the panel, the id of its attempt. Records cite it. */
  case: z.string().min(1).max(100),
  /** Grows with every answer to the case: the highest one counts. */
  revision: z.number().int().min(1),
  device: z.string().max(64),
  production: z.string().min(1).max(200),
  verdict: z.enum(verdicts),
  /** Who answered, by name. */
  by: z.string().min(1).max(200),
  at: z.iso.datetime(),
  /** Null: until it is withdrawn. */
  until: z.iso.datetime().nullable(),
  conditions: z.string().max(2000).nullable(),
  /** A word to whoever asked. */
  note: z.string().max(2000).nullable(),
  covers: z.strictObject({
    tool: z.string().min(1).max(100),
    /** Null: any tier. */
    tier: z.string().max(100).nullable(),
    /** Null: whatever is found. */
    detectors: z.array(z.enum(detectorIds)).nullable(),
    /** As the device made it; null: any content of the use declared. */
    contentHash: z.string().max(64).nullable(),
    /** Id of the declaration it is about. */
    declaration: z.string().max(100).nullable(),
  }),
  /** Ed25519 by the service key over {@link answerText}, base64url. */
  signature: z.string().max(100),
});
export type Answer = z.infer<typeof Answer>;

export const AnswersReply = z.object({
  answers: z.array(Answer).max(200),
  /** Give back as `after`; what was answered before it is not sent again. */
  next: z.string().max(100),
});
export type AnswersReply = z.infer<typeof AnswersReply>;

/** The exact text a service signs. */
export function answerText(a: Omit<Answer, 'signature'>): string {
  const { tool, tier, detectors, contentHash, declaration } = a.covers;
  const says = [a.case, a.revision, a.device, a.production, a.verdict, a.by, a.at, a.until, a.conditions, a.note];
  return `slateguard-answer\n${JSON.stringify([...says, tool, tier, detectors, contentHash, declaration])}`;
}
