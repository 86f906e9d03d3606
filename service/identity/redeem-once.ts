import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { ServiceContext } from '../service-context.ts';
import type { WrongTokens } from '../wrong-tokens.ts';
import { letIn } from './let-in.ts';
import { redeemCode } from './sign-in-codes.ts';

export const SignInCode = z
  .string()
  .trim()
  .regex(/^[\w-]{32}$/);

/** Whether the code was good; then the reply carries the session. Throws 429 for who guesses. */
export async function redeemOnce(
  context: ServiceContext,
  wrongTokens: WrongTokens,
  request: FastifyRequest,
  reply: FastifyReply,
  code: string,
): Promise<boolean> {
  wrongTokens.assertFew(request.ip);
  const given = { now: context.now(), remote: request.ip, takesLocal: context.identity.localSignIn };
  const isIn = await letIn(context, request, reply, (rows) => redeemCode(rows, code, given));
  if (!isIn) wrongTokens.note(request.ip);
  return isIn;
}
