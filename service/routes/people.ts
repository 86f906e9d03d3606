// /v1/people, /v1/access: who may look, who is in, and who read what.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { noteIdentity } from '../identity/identity-events.ts';
import { readPerson } from '../identity/people.ts';
import { endSessionsOf } from '../identity/sessions.ts';
import { forbidden, visitorOf } from '../identity/visitor.ts';
import type { Visitor } from '../identity/visitor.ts';
import { readCursor, writeCursor } from '../records/cursor.ts';
import { noteAccess } from '../records/note-access.ts';
import { notFound, Refusal } from '../refusal.ts';
import type { ServiceContext } from '../service-context.ts';
import type { WrongTokens } from '../wrong-tokens.ts';
import { forPeople } from './for-people.ts';

const Query = z.strictObject({
  after: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
});
type Query = z.infer<typeof Query>;
const Params = z.strictObject({ id: z.uuid() });

/** People and the log of reading belong to no single production. */
function assertEverywhere({ within }: Visitor): void {
  if (within !== 'all') throw forbidden();
}

export function peopleRoutes(app: FastifyInstance, context: ServiceContext, wrongTokens: WrongTokens): void {
  const { store } = context;
  const managers = forPeople(context, wrongTokens, 'people.manage');
  const auditors = forPeople(context, wrongTokens, 'access.read');

  app.get('/v1/people', managers, async (request) => {
    assertEverywhere(visitorOf(request));
    const rows = await store.all<{ id: string; name: string; grants: string; issuer: string; sessions: number }>(
      `SELECT id, name, grants, issuer, (SELECT COUNT(*) FROM session WHERE session.person = person.id AND idle_until > ?)
       AS sessions FROM person ORDER BY name, id`,
      context.now().getTime(),
    );
    return { people: rows.map(({ issuer, sessions, ...row }) => ({ ...readPerson(row), issuer, sessions })) };
  });

  app.post<{ Params: z.infer<typeof Params> }>(
    '/v1/people/:id/sessions/end',
    { ...managers, schema: { params: Params } },
    async (request) => {
      const visitor = visitorOf(request);
      assertEverywhere(visitor);
      const { id } = request.params;
      const step = { at: context.now().toISOString(), actor: visitor.actor, remote: request.ip };
      return store.transaction(async (rows) => {
        if (!(await rows.one('SELECT 1 AS found FROM person WHERE id = ?', id))) throw notFound();
        const ended = await endSessionsOf(rows, id);
        await noteIdentity(rows, { ...step, event: 'sessions-ended', detail: JSON.stringify({ person: id, ended }) });
        return { ended };
      });
    },
  );

  app.get<{ Querystring: Query }>('/v1/access', { ...auditors, schema: { querystring: Query } }, async (request) => {
    assertEverywhere(visitorOf(request));
    const { after, limit } = request.query;
    const from = after === undefined ? 0 : readCursor(after);
    if (from === null) throw new Refusal(400, 'invalid-request', 'after is not in the expected form.');
    const found = await store.all<{ id: number }>(
      `SELECT access.id, at, actor, person.name AS name, remote, event, query, records FROM access
         LEFT JOIN person ON access.actor = 'person:' || person.id WHERE access.id > ? ORDER BY access.id LIMIT ?`,
      ...[from, limit + 1],
    );
    const page = found.slice(0, limit);
    await noteAccess(context, request, 'read', page.length);
    return { access: page, next: found.length > limit ? writeCursor(page.at(-1)!.id) : null };
  });
}
