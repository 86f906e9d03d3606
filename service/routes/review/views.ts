// /v1/review/views: filters somebody has given a name, for themselves.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { visitorOf } from '../../identity/visitor.ts';
import { Refusal } from '../../refusal.ts';
import type { ServiceContext } from '../../service-context.ts';
import type { WrongTokens } from '../../wrong-tokens.ts';
import { forPeople } from '../for-people.ts';

const Name = z
  .string()
  .max(80)
  .regex(/^[^\p{Cc}\p{Cf}]*$/u)
  .trim()
  .min(1);
const View = z.strictObject({
  name: Name,
  /** As it stands in the address. */
  query: z
    .string()
    .max(1000)
    .regex(/^[\w%&=.~*+-]*$/),
});
const Params = z.strictObject({ name: Name });

export interface SavedView {
  name: string;
  query: string;
}

const MOST = 50;

export function viewsRoutes(app: FastifyInstance, context: ServiceContext, wrongTokens: WrongTokens): void {
  const { store } = context;
  const people = forPeople(context, wrongTokens, 'records.read');
  const viewsOf = (person: string): Promise<SavedView[]> =>
    store.all('SELECT name, query FROM saved_view WHERE person = ? ORDER BY name', person);

  app.get('/v1/review/views', people, async (request) => ({ views: await viewsOf(visitorOf(request).actor) }));

  app.post<{ Body: z.infer<typeof View> }>(
    '/v1/review/views',
    { ...people, schema: { body: View } },
    async (request) => {
      const { actor } = visitorOf(request);
      const { name, query } = request.body;
      if ((await viewsOf(actor)).length >= MOST)
        throw new Refusal(409, 'too-many', `${MOST} views are kept. Remove one first.`);
      await store.run(
        `INSERT INTO saved_view (person, name, query, at) VALUES (?, ?, ?, ?)
         ON CONFLICT (person, name) DO UPDATE SET query = excluded.query, at = excluded.at`,
        ...[actor, name, query, context.now().toISOString()],
      );
      return { views: await viewsOf(actor) };
    },
  );

  app.delete<{ Params: z.infer<typeof Params> }>(
    '/v1/review/views/:name',
    { ...people, schema: { params: Params } },
    async (request) => {
      const { actor } = visitorOf(request);
      await store.run('DELETE FROM saved_view WHERE person = ? AND name = ?', actor, request.params.name);
      return { views: await viewsOf(actor) };
    },
  );
}
