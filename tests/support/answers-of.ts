import { answerText } from '../../lib/model/answer.ts';
import type { Answer } from '../../lib/model/answer.ts';

/** An answer as the service makes one out, not signed yet. */
export const answerOf = (parts: Partial<Answer> = {}): Answer => ({
  case: 'case-118',
  revision: 1,
  device: 'd',
  production: 'NL-042',
  verdict: 'approved',
  by: 'Dana Okafor',
  at: '2026-11-26T10:00:00Z',
  until: '2026-12-18T23:59:59Z',
  conditions: 'Temp only',
  note: null,
  covers: { tool: 'claude', tier: null, detectors: ['script'], contentHash: null, declaration: null },
  signature: '',
  ...parts,
});

export const signedAnswer = async (
  parts: Partial<Answer>,
  sign: (text: string) => Promise<string>,
): Promise<Answer> => {
  const answer = answerOf(parts);
  return { ...answer, signature: await sign(answerText(answer)) };
};
