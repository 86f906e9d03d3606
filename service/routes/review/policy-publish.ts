// /v1/review/policy/:production/…: a draft prepared to be signed, published, and an earlier revision brought back.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { MAX_SIGNED_BYTES } from '../../../lib/policy/signed-policy.ts';
import { assertWithin, visitorOf } from '../../identity/visitor.ts';
import { draftOf, keepDraft, versionOf } from '../../policy/policy-store.ts';
import { policyView } from '../../policy/policy-view.ts';
import type { PolicyDocument, PolicyView } from '../../policy/policy-view.ts';
import { createPublishedFor } from '../../policy/published-for.ts';
import type { PublishedFor } from '../../policy/published-for.ts';
import { publishPolicy, stampDraft } from '../../policy/publish-policy.ts';
import { readPublished } from '../../policy/read-published.ts';
import { noteAccess } from '../../records/note-access.ts';
import { notFound, Refusal } from '../../refusal.ts';
import type { ServiceContext } from '../../service-context.ts';
import type { WrongTokens } from '../../wrong-tokens.ts';
import { forPeople } from '../for-people.ts';
import { Edit, namedIn, PolicyParams } from './policy-params.ts';

const Prepared = z.strictObject({ edit: Edit });
const Published = z.strictObject({
  edit: Edit,
  /** The text `npm run policy:sign` wrote; left out: this service signs. */
  signed: z.string().max(MAX_SIGNED_BYTES).optional(),
  restores: z.int().min(0).optional(),
});
const Revision = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const VersionParams = PolicyParams.extend({ revision: Revision });
const Restored = z.strictObject({ edit: Edit, revision: z.int().min(0) });

export interface Signing {
  /** `here`: this service signs what it publishes. */
  where: 'here' | 'outside';
  keys: readonly string[];
}

export function policyPublishRoutes(app: FastifyInstance, context: ServiceContext, wrongTokens: WrongTokens): void {
  const { store, policyKeys, key } = context;
  const publishedFor = createPublishedFor(context);
  const publishers = forPeople(context, wrongTokens, 'policy.publish');
  const editors = forPeople(context, wrongTokens, 'policy.edit');

  app.get('/v1/review/policy-signing', editors, (): Signing =>
    policyKeys.length > 0 ? { where: 'outside', keys: policyKeys } : { where: 'here', keys: [key.publicKey.x] },
  );

  app.post<{ Params: PolicyParams; Body: z.infer<typeof Prepared> }>(
    '/v1/review/policy/:production/prepare',
    { ...publishers, schema: { params: PolicyParams, body: Prepared } },
    async (request): Promise<PolicyView> => {
      const { production } = request.params;
      assertWithin(production, visitorOf(request).within);
      await stampDraft(context, publishedFor, { production, edit: request.body.edit, by: namedIn(request) });
      return policyView(store, publishedFor, production);
    },
  );

  app.post<{ Params: PolicyParams; Body: z.infer<typeof Published> }>(
    '/v1/review/policy/:production/publish',
    { ...publishers, schema: { params: PolicyParams, body: Published } },
    async (request): Promise<PolicyView> => {
      const { production } = request.params;
      const { within } = visitorOf(request);
      const by = namedIn(request);
      assertWithin(production, within);
      const { signed = null, restores = null, edit } = request.body;
      const isHere = signed === null && policyKeys.length === 0;
      if (isHere) await stampDraft(context, publishedFor, { production, edit, by });
      const publishing = { production, edit: isHere ? edit + 1 : edit, by, within, restores };
      await publishPolicy(context, publishing, signed);
      return policyView(store, publishedFor, production);
    },
  );

  versionRoutes(app, context, { publishers, editors }, publishedFor);
}

function versionRoutes(
  app: FastifyInstance,
  context: ServiceContext,
  { publishers, editors }: Record<'publishers' | 'editors', ReturnType<typeof forPeople>>,
  publishedFor: PublishedFor,
): void {
  const { store, now } = context;
  app.get<{ Params: z.infer<typeof VersionParams> }>(
    '/v1/review/policy/:production/versions/:revision',
    { ...editors, schema: { params: VersionParams } },
    async (request): Promise<{ document: PolicyDocument; text: string }> => {
      const { production, revision } = request.params;
      assertWithin(production, visitorOf(request).within);
      await noteAccess(context, request, 'read', 0);
      const version = await versionOf(store, production, revision);
      const read = version && readPublished(version.text);
      if (!read) throw notFound();
      return { document: read.document, text: version.text };
    },
  );

  // Into the draft: it goes out as a revision of its own, like any other change.
  app.post<{ Params: PolicyParams; Body: z.infer<typeof Restored> }>(
    '/v1/review/policy/:production/restore',
    { ...publishers, schema: { params: PolicyParams, body: Restored } },
    async (request): Promise<PolicyView> => {
      const { production } = request.params;
      assertWithin(production, visitorOf(request).within);
      const { edit, revision } = request.body;
      const version = await versionOf(store, production, revision);
      const read = version && readPublished(version.text);
      if (!read) throw notFound();
      const document = JSON.stringify(read.document);
      const draft = { production, document, edit, at: now().toISOString(), by: namedIn(request) };
      const isKept = await store.transaction(async (rows) => {
        const there = (await draftOf(rows, production))?.edit ?? 0;
        return there === edit && keepDraft(rows, draft);
      });
      if (!isKept) throw new Refusal(409, 'changed', 'Somebody has changed the draft since. Load it again.');
      return policyView(store, publishedFor, production);
    },
  );
}
