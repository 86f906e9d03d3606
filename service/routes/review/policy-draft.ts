// /v1/review/policies, /v1/review/policy: what a production's policy is to become. No device sees any of it before it is published.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { MAX_BUNDLE_BYTES } from '../../../lib/model/bundle.ts';
import { assertWithin, visitorOf } from '../../identity/visitor.ts';
import { keepList, LIST_NAME, listText } from '../../policy/policy-lists.ts';
import { draftOf, keepDraft } from '../../policy/policy-store.ts';
import { inForceOf, policyView } from '../../policy/policy-view.ts';
import type { PolicyView } from '../../policy/policy-view.ts';
import { createPublishedFor } from '../../policy/published-for.ts';
import { assertFit } from '../../policy/publish-policy.ts';
import { noteAccess } from '../../records/note-access.ts';
import { everybodyIn } from '../../records/whose.ts';
import { notFound, Refusal } from '../../refusal.ts';
import { policyEffect } from '../../review/policy-effect.ts';
import type { PolicyEffect } from '../../review/policy-effect.ts';
import { productionsOf } from '../../review/productions.ts';
import type { ServiceContext } from '../../service-context.ts';
import type { WrongTokens } from '../../wrong-tokens.ts';
import { forPeople } from '../for-people.ts';
import { Document, Edit, namedIn, PolicyParams } from './policy-params.ts';
import { titleIn } from './scope.ts';

const Draft = z.strictObject({ document: Document, edit: Edit });
const Tried = z.strictObject({ document: Document, days: z.int().min(1).max(366).default(28) });
const ListName = z.strictObject({ name: z.string().max(220).regex(LIST_NAME) });
const ListParams = PolicyParams.extend(ListName.shape);
const Text = z.string().min(1);

export interface PolicyLine {
  production: string;
  title: string | null;
  /** Of what devices are given now; null where there is none. */
  inForce: number | null;
  draftedAt: string | null;
}

const DAY_MS = 86_400_000;

export function policyDraftRoutes(app: FastifyInstance, context: ServiceContext, wrongTokens: WrongTokens): void {
  const { store, now } = context;
  const publishedFor = createPublishedFor(context);
  const people = forPeople(context, wrongTokens, 'policy.edit');

  app.get('/v1/review/policies', people, async (request): Promise<{ policies: PolicyLine[] }> => {
    const lineOf = async (production: string): Promise<PolicyLine> => {
      const inForce = (await inForceOf(publishedFor, production))?.policy ?? null;
      const draftedAt = (await draftOf(store, production))?.at ?? null;
      return { production, title: titleIn(inForce, production), inForce: inForce?.revision ?? null, draftedAt };
    };
    const productions = await productionsOf(store, visitorOf(request).within);
    return { policies: await Promise.all(productions.map(lineOf)) };
  });

  app.get<{ Params: PolicyParams }>(
    '/v1/review/policy/:production',
    { ...people, schema: { params: PolicyParams } },
    async (request): Promise<PolicyView> => {
      const { production } = request.params;
      assertWithin(production, visitorOf(request).within);
      // Performers and their consents are in it.
      await noteAccess(context, request, 'read', 0);
      return policyView(store, publishedFor, production);
    },
  );

  app.post<{ Params: PolicyParams; Body: z.infer<typeof Draft> }>(
    '/v1/review/policy/:production/draft',
    { ...people, schema: { params: PolicyParams, body: Draft } },
    async (request): Promise<PolicyView> => {
      const { production } = request.params;
      const { within } = visitorOf(request);
      assertWithin(production, within);
      const { document, edit } = request.body;
      assertFit(document, production, now());
      const draft = {
        production,
        document: JSON.stringify(document),
        edit,
        at: now().toISOString(),
        by: namedIn(request),
      };
      if (!(await store.transaction((rows) => keepDraft(rows, draft))))
        throw new Refusal(409, 'changed', 'Somebody has changed the draft since. Load it again.');
      return policyView(store, publishedFor, production);
    },
  );

  listRoutes(app, context, people);
  effectRoute(app, context, wrongTokens);
}

function listRoutes(app: FastifyInstance, context: ServiceContext, people: ReturnType<typeof forPeople>): void {
  app.post<{ Params: PolicyParams; Querystring: z.infer<typeof ListName>; Body: unknown }>(
    '/v1/review/policy/:production/lists',
    { ...people, bodyLimit: MAX_BUNDLE_BYTES, schema: { params: PolicyParams, querystring: ListName } },
    async (request) => {
      const { production } = request.params;
      assertWithin(production, visitorOf(request).within);
      const text = Text.safeParse(request.body);
      if (!text.success) throw new Refusal(400, 'invalid-request', 'Send the list as plain text.');
      const list = { production, name: request.query.name, text: text.data, by: namedIn(request) };
      return { sha256: await keepList(context, list) };
    },
  );

  app.get<{ Params: z.infer<typeof ListParams> }>(
    '/v1/review/policy/:production/lists/:name',
    { ...people, schema: { params: ListParams } },
    async (request) => {
      const { production, name } = request.params;
      assertWithin(production, visitorOf(request).within);
      await noteAccess(context, request, 'read', 0);
      const text = await listText(context, production, name);
      if (text === null) throw notFound();
      return { text };
    },
  );
}

/** Only for whoever may read the records: what it says, it says about them. */
function effectRoute(app: FastifyInstance, context: ServiceContext, wrongTokens: WrongTokens): void {
  app.post<{ Params: PolicyParams; Body: z.infer<typeof Tried> }>(
    '/v1/review/policy/:production/effect',
    { ...forPeople(context, wrongTokens, 'policy.edit'), schema: { params: PolicyParams, body: Tried } },
    async (request): Promise<PolicyEffect> => {
      const { production } = request.params;
      const { within, reach } = visitorOf(request);
      assertWithin(production, within);
      assertWithin(production, reach('records.read'));
      const { document, days } = request.body;
      const policy = assertFit(document, production, context.now());
      const since = new Date(context.now().getTime() - days * DAY_MS).toISOString();
      const effect = await policyEffect(context.store, policy, { production, since });
      await noteAccess(context, request, 'read', effect.looked, everybodyIn([production]));
      return effect;
    },
  );
}
