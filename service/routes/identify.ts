// /v1/identifications: devices stand for people in every page. Who somebody is, two people decide together: one asks with
// a reason, another, who answers for privacy or for access, agrees for a time. The person concerned sees both.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { productionsOf } from '../devices/revocations.ts';
import { knownOf } from '../identify/known-of.ts';
import type { KnownOf } from '../identify/known-of.ts';
import { askWho, decideWho, findRequest, requestsFor } from '../identify/requests.ts';
import type { IdentifyRequest } from '../identify/requests.ts';
import type { Person } from '../identity/person.ts';
import { assertVisible, assertWithin, visitorOf } from '../identity/visitor.ts';
import { noteAccess } from '../records/note-access.ts';
import { notFound, Refusal } from '../refusal.ts';
import type { ServiceContext } from '../service-context.ts';
import { plainWords, StoredName } from '../stored-name.ts';
import type { Rows } from '../store/rows.ts';
import type { WrongTokens } from '../wrong-tokens.ts';
import { forPeople } from './for-people.ts';

const Asked = z.strictObject({
  production: StoredName,
  device: z.string().regex(/^[\w-]{43}$/),
  reason: plainWords(500).min(1),
});
const Decision = z.strictObject({
  approve: z.boolean(),
  hours: z.number().int().min(1).max(168).default(24),
  note: plainWords(500).default(''),
});
const Params = z.strictObject({ id: z.uuid() });
type Params = z.infer<typeof Params>;

export interface IdentifyList {
  requests: (IdentifyRequest & { mayDecide: boolean; mayLook: boolean })[];
}

export function identifyRoutes(app: FastifyInstance, context: ServiceContext, wrongTokens: WrongTokens): void {
  const { store, now } = context;
  const seers = forPeople(context, wrongTokens, 'identity.see');
  askRoute(app, context, wrongTokens);
  decideRoute(app, context, wrongTokens);

  app.get('/v1/identifications', seers, async (request): Promise<IdentifyList> => {
    const { reach } = visitorOf(request);
    const person = byName(request);
    const within = reach('identity.confirm');
    const found = await requestsFor(store, { within, own: person.id }, now());
    const mayDecide = (one: IdentifyRequest): boolean =>
      one.state === 'waiting' && one.askedBy.id !== person.id && (within === 'all' || within.includes(one.production));
    return { requests: found.map((one) => ({ ...one, mayDecide: mayDecide(one), mayLook: mayLook(one, person) })) };
  });

  app.get<{ Params: Params }>(
    '/v1/identifications/:id/person',
    { ...seers, schema: { params: Params } },
    async (request): Promise<KnownOf> => {
      const person = byName(request);
      const found = await visible(store, request, now());
      if (!mayLook(found, person)) throw new Refusal(403, 'not-agreed', 'That was not agreed to, or its time is over.');
      const { device, production } = found;
      const of = [{ device, production, records: 0 }];
      await noteAccess(context, request, 'read', 0, of, { identification: 'looked' });
      return knownOf(store, device, production);
    },
  );
}

function askRoute(app: FastifyInstance, context: ServiceContext, wrongTokens: WrongTokens): void {
  const { store, now } = context;
  app.post<{ Body: z.infer<typeof Asked> }>(
    '/v1/identifications',
    { ...forPeople(context, wrongTokens, 'identity.ask'), schema: { body: Asked } },
    async (request, reply) => {
      const { production, device, reason } = request.body;
      assertWithin(production, visitorOf(request).within);
      const by = byName(request).id;
      if (!(await productionsOf(store, device)).includes(production)) throw notFound();
      const of = [{ device, production, records: 0 }];
      await noteAccess(context, request, 'read', 0, of, { identification: 'asked' });
      const id = await store.transaction((rows) => askWho(rows, { production, device, reason, by }, now()));
      return reply.code(201).send({ id });
    },
  );
}

function decideRoute(app: FastifyInstance, context: ServiceContext, wrongTokens: WrongTokens): void {
  const { store, now } = context;
  app.post<{ Params: Params; Body: z.infer<typeof Decision> }>(
    '/v1/identifications/:id/decision',
    { ...forPeople(context, wrongTokens, 'identity.confirm'), schema: { params: Params, body: Decision } },
    async (request) => {
      const { approve, hours, note } = request.body;
      const by = byName(request);
      const at = now();
      const until = approve ? new Date(at.getTime() + hours * 3_600_000).toISOString() : null;
      const { device, production } = await visible(store, request, at);
      const of = [{ device, production, records: 0 }];
      await noteAccess(context, request, 'read', 0, of, { identification: approve ? 'approved' : 'declined' });
      await store.transaction(async (rows) => {
        const found = await visible(rows, request, at);
        if (found.askedBy.id === by.id) throw new Refusal(403, 'self', 'Somebody else has to decide about this.');
        // One human may have two accounts; the service sees no more of that than their name.
        if (isSameName(found.askedBy.name, by.name))
          throw new Refusal(403, 'self', 'You have the name of whoever asked. Somebody of another name has to decide.');
        if (found.state !== 'waiting') throw new Refusal(409, 'decided', 'This was decided, or asked too long ago.');
        await decideWho(rows, { request: found.id, by: by.id, note, until }, at);
      });
      return { id: request.params.id, until };
    },
  );
}

const folded = (name: string): string => name.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
const isSameName = (a: string, b: string): boolean => folded(a) === folded(b);

/** It takes two people, and a token is nobody. Throws 403. */
function byName(request: FastifyRequest): Person {
  const { person } = visitorOf(request);
  if (!person) throw new Refusal(403, 'nobody', 'Only somebody who signs in by name may do this.');
  return person;
}

/** Throws 404 for a request there is not, or not for this visitor. */
async function visible(rows: Rows, request: FastifyRequest, now: Date): Promise<IdentifyRequest> {
  const found = await findRequest(rows, (request.params as Params).id, now);
  if (!found) throw notFound();
  assertVisible(found.production, visitorOf(request).within);
  return found;
}

/** The two who agreed, and nobody else, as long as it was agreed for. */
const mayLook = ({ state, askedBy, decision }: IdentifyRequest, { id }: Pick<Person, 'id'>): boolean =>
  state === 'in-force' && (askedBy.id === id || decision?.by.id === id);
