// What every route for people has in common: who is let in, the limit, nothing kept on the way.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { findCase } from '../cases/case-store.ts';
import type { UseCase } from '../cases/case-store.ts';
import { admit } from '../identity/admit.ts';
import type { Permission } from '../identity/permissions.ts';
import type { Productions } from '../identity/person.ts';
import { assertVisible } from '../identity/visitor.ts';
import { notFound } from '../refusal.ts';
import type { ServiceContext } from '../service-context.ts';
import { StoredName } from '../stored-name.ts';
import type { Rows } from '../store/rows.ts';
import type { WrongTokens } from '../wrong-tokens.ts';

export const CaseParams = z.strictObject({ id: StoredName });
export type CaseParams = z.infer<typeof CaseParams>;

/** Throws 404 for a case there is not, or not for this visitor. */
export async function caseOf(rows: Rows, id: string, within: Productions): Promise<UseCase> {
  const found = await findCase(rows, id);
  if (!found) throw notFound();
  assertVisible(found.production, within);
  return found;
}

export const forPeople = (context: ServiceContext, wrongTokens: WrongTokens, permission: Permission) => ({
  config: { access: permission, rateLimit: { max: context.limits.reads, timeWindow: 60_000 } },
  onRequest: async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    void reply.header('cache-control', 'no-store');
    request.visitor = await admit(context, wrongTokens, request, permission);
  },
});
