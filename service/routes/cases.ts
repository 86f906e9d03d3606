// /v1/cases: what was asked and declared, and what the production makes of it.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { answerCase, takeBack } from '../cases/answer-case.ts';
import { AnswerBody } from '../cases/case-answer.ts';
import { findCases, moveCase } from '../cases/case-store.ts';
import { caseStatuses, isGranted, mayFollow, movable } from '../cases/case-status.ts';
import { caseLine, caseView } from '../cases/case-view.ts';
import { openCases } from '../cases/open-cases.ts';
import { readCursor, writeCursor } from '../records/cursor.ts';
import { noteAccess } from '../records/note-access.ts';
import { ownersOf } from '../records/whose.ts';
import { Refusal } from '../refusal.ts';
import { StoredName } from '../stored-name.ts';
import type { ServiceContext } from '../service-context.ts';
import type { WrongTokens } from '../wrong-tokens.ts';
import { assertWithin, signedBy, visitorOf } from '../identity/visitor.ts';
import { caseFileRoutes } from './case-files.ts';
import { caseOf, CaseParams, forPeople } from './for-people.ts';

const cursor = z
  .string()
  .max(100)
  .transform((text, at) => {
    const row = readCursor(text);
    if (row === null) at.addIssue({ code: 'custom', message: 'unknown place' });
    return row ?? 0;
  });

const CasesQuery = z.strictObject({
  after: cursor.optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  status: z.enum(caseStatuses).optional(),
  production: StoredName.optional(),
});
const Moved = z.strictObject({
  to: z.enum(movable),
  by: z.string().min(1).max(200).optional(),
  note: z.string().max(2000).nullable().default(null),
});

export function casesRoutes(app: FastifyInstance, context: ServiceContext, wrongTokens: WrongTokens): void {
  const { store } = context;
  // Whoever looks, looks at everything that has arrived.
  const preHandler = (): Promise<void> => openCases(store, context.now);
  const readers = { ...forPeople(context, wrongTokens, 'cases.read'), preHandler };
  const answerers = { ...forPeople(context, wrongTokens, 'cases.answer'), preHandler };
  const at = (): string => context.now().toISOString();

  app.get<{ Querystring: z.infer<typeof CasesQuery> }>(
    '/v1/cases',
    { ...readers, schema: { querystring: CasesQuery } },
    async (request) => {
      const { after = 0, limit, ...filter } = request.query;
      const { within } = visitorOf(request);
      if (filter.production !== undefined) assertWithin(filter.production, within);
      const found = await findCases(store, { ...filter, within }, after, limit + 1);
      const page = found.slice(0, limit);
      await noteAccess(context, request, 'read', page.length, ownersOf(page));
      return { cases: page.map(caseLine), next: found.length > limit ? writeCursor(page.at(-1)!.number) : null };
    },
  );

  app.get<{ Params: CaseParams }>('/v1/cases/:id', { ...readers, schema: { params: CaseParams } }, async (request) => {
    const found = await caseOf(store, request.params.id, visitorOf(request).within);
    await noteAccess(context, request, 'read', 1, ownersOf([found]));
    return caseView(store, found);
  });

  app.post<{ Params: CaseParams; Body: AnswerBody }>(
    '/v1/cases/:id/answer',
    { ...answerers, schema: { params: CaseParams, body: AnswerBody } },
    async (request) => {
      const { within, actor } = visitorOf(request);
      const body = { ...request.body, by: signedBy(request, request.body.by) };
      const answered = await store.transaction(async (rows) =>
        answerCase(rows, await caseOf(rows, request.params.id, within), body, { at: at(), actor }),
      );
      context.counters.add('slateguard_answers_total', { verdict: request.body.verdict });
      return caseView(store, answered);
    },
  );

  app.post<{ Params: CaseParams; Body: z.infer<typeof Moved> }>(
    '/v1/cases/:id/status',
    { ...answerers, schema: { params: CaseParams, body: Moved } },
    async (request) => {
      const { to, note } = request.body;
      const { within, actor } = visitorOf(request);
      const by = signedBy(request, request.body.by);
      const moved = await store.transaction(async (rows) => {
        const found = await caseOf(rows, request.params.id, within);
        if (!mayFollow(found.status, to))
          throw new Refusal(409, 'status', `A case that is ${found.status} does not become ${to}.`);
        const detail = JSON.stringify({ by, note });
        // Whatever ends or reopens a use ends what was granted for it.
        const after = isGranted(to) ? found : await takeBack(rows, found, { at: at(), note: ended[to] ?? '' });
        return moveCase(rows, after, to, { at: at(), actor, detail });
      });
      return caseView(store, moved);
    },
  );

  void app.register((inner, _options, done) => {
    caseFileRoutes(inner, context, { readers, answerers });
    done();
  });
}

/** What whoever was granted the use is told. */
const ended: Partial<Record<(typeof movable)[number], string>> = {
  'under-review': 'The production looks at it again.',
  superseded: 'Another use takes its place.',
  withdrawn: 'The use was withdrawn.',
  cut: 'It was cut.',
  delivered: 'The work is delivered.',
};
