// /v1/review/noticed, /v1/review/policy/PRODUCTION/noticed: tools nobody has listed, for whoever reads records and for whoever writes the policy.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { assertWithin, visitorOf } from '../../identity/visitor.ts';
import { noteAccess } from '../../records/note-access.ts';
import { RecordsQuery } from '../../records/records-query.ts';
import { judgeHost, noticedTools } from '../../review/noticed-tools.ts';
import type { NoticedTool } from '../../review/noticed-tools.ts';
import type { PolicyReader } from '../../review/policy-read.ts';
import { narrowed } from '../../review/productions.ts';
import type { ServiceContext } from '../../service-context.ts';
import { StoredName } from '../../stored-name.ts';
import type { WrongTokens } from '../../wrong-tokens.ts';
import { forPeople } from '../for-people.ts';
import { namedIn, PolicyParams } from './policy-params.ts';

const Query = z.strictObject({ production: RecordsQuery.shape.production });
const Verdict = z.strictObject({ production: StoredName, host: z.string().min(1).max(300), isTool: z.boolean() });
type Verdict = z.infer<typeof Verdict>;

export interface NoticedReply {
  tools: NoticedTool[];
}

export function noticedRoutes(
  app: FastifyInstance,
  context: ServiceContext,
  wrongTokens: WrongTokens,
  policyNow: PolicyReader,
): void {
  const readers = forPeople(context, wrongTokens, 'records.read');
  const writers = forPeople(context, wrongTokens, 'policy.edit');

  async function list(request: FastifyRequest, production: string | undefined): Promise<NoticedReply> {
    const within = narrowed(production, visitorOf(request).within);
    return { tools: await noticedTools(context.store, within, policyNow) };
  }
  async function judge(request: FastifyRequest<{ Body: Verdict }>): Promise<NoticedReply> {
    const { production, host, isTool } = request.body;
    assertWithin(production, visitorOf(request).within);
    const verdict = isTool ? null : { by: namedIn(request), at: context.now().toISOString() };
    await judgeHost(context.store, { production, host }, verdict);
    return list(request, production);
  }

  app.get<{ Querystring: z.infer<typeof Query> }>(
    '/v1/review/noticed',
    { ...readers, schema: { querystring: Query } },
    async (request) => {
      await noteAccess(context, request, 'read', 0);
      return list(request, request.query.production);
    },
  );
  app.get<{ Params: PolicyParams }>(
    '/v1/review/policy/:production/noticed',
    { ...writers, schema: { params: PolicyParams } },
    (request) => list(request, request.params.production),
  );
  app.post<{ Body: Verdict }>('/v1/review/noticed', { ...readers, schema: { body: Verdict } }, judge);
  app.post<{ Params: PolicyParams; Body: Verdict }>(
    '/v1/review/policy/:production/noticed',
    { ...writers, schema: { params: PolicyParams, body: Verdict } },
    judge,
  );
}
