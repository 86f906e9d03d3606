// POST /v1/devices/{id}/revoke: a laptop that was stolen, a person who has left. What it sent before stays.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { productionsOf, revokeDevice } from '../devices/revocations.ts';
import { assertWithin, visitorOf } from '../identity/visitor.ts';
import { notFound } from '../refusal.ts';
import type { ServiceContext } from '../service-context.ts';
import { plainWords, StoredName } from '../stored-name.ts';
import type { WrongTokens } from '../wrong-tokens.ts';
import { forPeople } from './for-people.ts';

const Params = z.strictObject({ id: z.string().regex(/^[\w-]{43}$/) });
const Body = z.strictObject({ production: StoredName, reason: plainWords(200).default('') });

export function revokeDeviceRoute(app: FastifyInstance, context: ServiceContext, wrongTokens: WrongTokens): void {
  app.post<{ Params: z.infer<typeof Params>; Body: z.infer<typeof Body> }>(
    '/v1/devices/:id/revoke',
    { ...forPeople(context, wrongTokens, 'enrolment.manage'), schema: { params: Params, body: Body } },
    (request) => {
      const { actor, within } = visitorOf(request);
      const { production, reason } = request.body;
      const device = request.params.id;
      assertWithin(production, within);
      return context.store.transaction(async (rows) => {
        if (!(await productionsOf(rows, device)).includes(production)) throw notFound();
        const hand = { actor, remote: request.ip, now: context.now() };
        const { at, by } = await revokeDevice(rows, { device, production, reason }, hand);
        return { device, production, at, by };
      });
    },
  );
}
