// /v1/review/cases: the inbox in its order, and one case with everything around it. Answering is /v1/cases/:id/answer.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { caseLine } from '../../cases/case-view.ts';
import { openCases } from '../../cases/open-cases.ts';
import { visitorOf } from '../../identity/visitor.ts';
import { noteAccess } from '../../records/note-access.ts';
import { ownersOf } from '../../records/whose.ts';
import { RecordsQuery } from '../../records/records-query.ts';
import { casePage } from '../../review/case-page.ts';
import type { CasePage } from '../../review/case-page.ts';
import { inboxOf, pileCounts } from '../../review/case-inbox.ts';
import { pileNames } from '../../review/pile-names.ts';
import type { Pile } from '../../review/pile-names.ts';
import { digest } from '../../review/digest.ts';
import { narrowed } from '../../review/productions.ts';
import type { ServiceContext } from '../../service-context.ts';
import type { WrongTokens } from '../../wrong-tokens.ts';
import { caseOf, CaseParams, forPeople } from '../for-people.ts';

const InboxQuery = z.strictObject({
  pile: z.enum(pileNames).default('waiting'),
  production: RecordsQuery.shape.production,
  tool: RecordsQuery.shape.tool,
  after: z
    .string()
    .regex(/^\d{1,2}-\d{1,15}$/)
    .optional(),
});

export type CaseLine = ReturnType<typeof caseLine>;
export interface Inbox {
  cases: CaseLine[];
  counts: Record<Pile, number>;
  /** Give back as `after`; null at the end. */
  next: string | null;
}

const PAGE = 50;
const CATCH_UP = 512;

export function reviewCasesRoutes(app: FastifyInstance, context: ServiceContext, wrongTokens: WrongTokens): void {
  const { store } = context;
  const preHandler = async (): Promise<void> => {
    await openCases(store, context.now);
    await digest(store, CATCH_UP);
  };
  const people = { ...forPeople(context, wrongTokens, 'cases.read'), preHandler };

  app.get<{ Querystring: z.infer<typeof InboxQuery> }>(
    '/v1/review/cases',
    { ...people, schema: { querystring: InboxQuery } },
    async (request): Promise<Inbox> => {
      const { pile, production, tool, after } = request.query;
      const within = narrowed(production, visitorOf(request).within);
      const [rank = 0, number = 0] = (after ?? '').split('-').map(Number);
      const query = { pile, within, ...(tool === undefined ? {} : { tool }), after: after ? { rank, number } : null };
      const found = await inboxOf(store, query, PAGE + 1);
      const page = found.slice(0, PAGE);
      await noteAccess(context, request, 'read', page.length, ownersOf(page));
      const last = page.at(-1);
      return {
        cases: page.map(caseLine),
        counts: await pileCounts(store, within),
        next: found.length > PAGE && last ? `${last.rank}-${last.number}` : null,
      };
    },
  );

  app.get<{ Params: CaseParams }>(
    '/v1/review/cases/:id',
    { ...people, schema: { params: CaseParams } },
    async (request): Promise<CasePage> => {
      const found = await caseOf(store, request.params.id, visitorOf(request).within);
      await noteAccess(context, request, 'read', 1, ownersOf([found]));
      return casePage(store, found);
    },
  );
}
