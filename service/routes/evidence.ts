// /v1/evidence, /v1/checkpoints, /v1/proof: what the ledger can show to somebody who does not trust whoever runs it.
import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { checkpointNow, checkpointsAfter, checkpointWhenDue, lastCheckpoint } from '../evidence/checkpoints.ts';
import { exportEvidence } from '../evidence/export-evidence.ts';
import { growTree } from '../evidence/grow-tree.ts';
import { consistencyProof, inclusionProof } from '../evidence/proofs.ts';
import { rootOf, subtreeOf } from '../evidence/read-tree.ts';
import { noteAccess } from '../records/note-access.ts';
import { everybodyIn, ownersOf } from '../records/whose.ts';
import { notFound, Refusal } from '../refusal.ts';
import { StoredName } from '../stored-name.ts';
import type { ServiceContext } from '../service-context.ts';
import { toBase64url } from '../verify/means.ts';
import type { WrongTokens } from '../wrong-tokens.ts';
import { assertVisible, assertWithin, forbidden, visitorOf } from '../identity/visitor.ts';
import { forPeople } from './for-people.ts';

const size = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const Checkpoints = z.strictObject({
  after: size.default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
});
const Evidence = z.strictObject({ production: StoredName.optional() });
const Inclusion = z.strictObject({ record: z.uuid(), size: size.optional() });
const Consistency = z.strictObject({ from: size.min(1), to: size.optional() });

/** How often it is looked whether an hour is over. */
const LOOK_MS = 60_000;
/** After a batch: others that follow at once become leaves with it. */
const SOON_MS = 20;

export function evidenceRoutes(app: FastifyInstance, context: ServiceContext, wrongTokens: WrongTokens): void {
  const { store } = context;
  const sealing = context;
  const provers = forPeople(context, wrongTokens, 'proofs.read');
  const exporters = forPeople(context, wrongTokens, 'evidence.export');
  keepGrowing(app, sealing);

  app.get<{ Querystring: z.infer<typeof Checkpoints> }>(
    '/v1/checkpoints',
    { ...provers, schema: { querystring: Checkpoints } },
    async ({ query }) => ({ checkpoints: await checkpointsAfter(store, query.after, query.limit) }),
  );

  app.get<{ Querystring: z.infer<typeof Evidence> }>(
    '/v1/evidence',
    { ...exporters, schema: { querystring: Evidence } },
    async (request, reply) => {
      const { production = null } = request.query;
      const { within } = visitorOf(request);
      // Everything is not for somebody who has some of it.
      if (production !== null) assertWithin(production, within);
      else if (within !== 'all') throw forbidden();
      await noteAccess(context, request, 'export-begun', null, everybodyIn(production === null ? 'all' : [production]));
      const ended = (records: number): Promise<void> => noteAccess(context, request, 'export-ended', records);
      void reply.header('content-disposition', 'attachment; filename="slateguard-evidence.ndjson"');
      void reply.type('application/x-ndjson; charset=utf-8');
      return reply.send(Readable.from(exportEvidence({ ...sealing, production }, ended)));
    },
  );

  app.get<{ Querystring: z.infer<typeof Inclusion> }>(
    '/v1/proof/inclusion',
    { ...provers, schema: { querystring: Inclusion } },
    async (request) => {
      const { record } = request.query;
      const found = await store.one<{
        idx: number;
        hash: string;
        salt: string | null;
        device: string;
        production: string;
      }>(
        'SELECT idx, leaf.hash, salt, device, production FROM leaf JOIN record ON record.row = leaf.record WHERE event_id = ?',
        record,
      );
      const head = await headOf(request.query.size);
      if (!found || found.idx >= head.size) throw notFound();
      assertVisible(found.production, visitorOf(request).within);
      await noteAccess(context, request, 'read', 1, ownersOf([found]));
      const proof = (await inclusionProof(subtreeOf(store), found.idx, head.size)).map(toBase64url);
      return { leaf: found.idx, hash: found.hash, salt: found.salt, ...head, proof };
    },
  );

  app.get<{ Querystring: z.infer<typeof Consistency> }>(
    '/v1/proof/consistency',
    { ...provers, schema: { querystring: Consistency } },
    async ({ query }) => {
      const head = await headOf(query.to);
      if (query.from > head.size) throw new Refusal(400, 'invalid-request', 'from is larger than the tree.');
      const proof = (await consistencyProof(subtreeOf(store), query.from, head.size)).map(toBase64url);
      return { from: query.from, ...head, proof };
    },
  );

  /** A size somebody asks for, or that of the newest checkpoint. */
  async function headOf(
    wanted: number | undefined,
  ): Promise<{ size: number; root: string; checkpoint: string | null }> {
    const last = (await lastCheckpoint(store)) ?? (await checkpointNow(sealing));
    const at = wanted ?? last?.size ?? 0;
    if (!last || at < 1 || at > last.size) throw notFound();
    const checkpoint = at === last.size ? last.note : null;
    return { size: at, root: toBase64url(await rootOf(store, at)), checkpoint };
  }
}

/** Records become leaves soon after they arrived, and the tree is signed every hour. */
function keepGrowing(app: FastifyInstance, sealing: Parameters<typeof checkpointWhenDue>[0]): void {
  let work: Promise<unknown> = Promise.resolve();
  const next = (task: () => Promise<void>): void =>
    void (work = work.then(task).catch((error: unknown) => app.log.error({ reason: String(error) }, 'tree not grown')));
  let soon: NodeJS.Timeout | null = null;
  app.addHook('onResponse', (request, reply, done) => {
    if (request.routeOptions.url === '/v1/events' && reply.statusCode === 200)
      soon ??= setTimeout(() => {
        soon = null;
        next(() => growTree(sealing.store));
      }, SOON_MS);
    done();
  });
  const hourly = setInterval(() => next(() => checkpointWhenDue(sealing)), LOOK_MS);
  hourly.unref();
  app.addHook('onReady', (done) => {
    next(() => growTree(sealing.store));
    next(() => checkpointWhenDue(sealing));
    done();
  });
  app.addHook('preClose', async () => {
    clearInterval(hourly);
    if (soon) clearTimeout(soon);
    await work;
  });
}
