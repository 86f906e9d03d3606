// What every route for people has in common: the token, the limit, nothing kept on the way.
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { assertAdmin } from '../admin-only.ts';
import { findCase } from '../cases/case-store.ts';
import type { UseCase } from '../cases/case-store.ts';
import { notFound } from '../refusal.ts';
import type { ServiceContext } from '../service-context.ts';
import type { Rows } from '../store/rows.ts';
import type { WrongTokens } from '../wrong-tokens.ts';

export const CaseParams = z.strictObject({ id: z.string().min(1).max(100) });
export type CaseParams = z.infer<typeof CaseParams>;

export const ACTOR = 'admin-token';

/** Throws 404 for a case there is not. */
export async function caseOf(rows: Rows, id: string): Promise<UseCase> {
  const found = await findCase(rows, id);
  if (!found) throw notFound();
  return found;
}

export const forPeople = ({ adminToken, limits }: ServiceContext, wrongTokens: WrongTokens) => ({
  config: { rateLimit: { max: limits.reads, timeWindow: 60_000 } },
  onRequest: (request: FastifyRequest, reply: { header(name: string, value: string): unknown }, done: () => void) => {
    assertAdmin(request, adminToken, wrongTokens);
    reply.header('cache-control', 'no-store');
    done();
  },
});
