// /v1/erasures, /v1/holds, /v1/retention: what goes, what may not, and what goes by itself.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { recordTypes } from '../../lib/model/record.ts';
import { eraseRecords } from '../evidence/erase-records.ts';
import { retain, retentionRules } from '../evidence/retention.ts';
import type { RetentionRule } from '../evidence/retention.ts';
import { isAmongProductions } from '../identity/person.ts';
import type { Productions } from '../identity/person.ts';
import { plainWords, StoredName } from '../stored-name.ts';
import type { ServiceContext } from '../service-context.ts';
import type { WrongTokens } from '../wrong-tokens.ts';
import { assertWithin, signedBy, visitorOf } from '../identity/visitor.ts';
import { forPeople } from './for-people.ts';

const production = StoredName;
const words = plainWords(500).min(1);
const Erasure = z.strictObject({
  production,
  device: z
    .string()
    .regex(/^[\w-]{43}$/)
    .nullable()
    .default(null),
  type: z.enum(recordTypes).nullable().default(null),
  before: z.iso.datetime().nullable().default(null),
  by: words.optional(),
  reason: words,
});
const Hold = z.strictObject({ production, holds: z.boolean(), by: words.optional(), reason: words });
const Retention = z.strictObject({
  production,
  type: z.enum(recordTypes),
  days: z.number().int().min(1).max(36_500).nullable(),
});

/** Once an hour is often enough for days. */
const RETAIN_MS = 60 * 60 * 1000;

export function erasureRoutes(app: FastifyInstance, context: ServiceContext, wrongTokens: WrongTokens): void {
  const { store } = context;
  const people = forPeople(context, wrongTokens, 'records.erase');
  const at = (): string => context.now().toISOString();

  app.post<{ Body: z.infer<typeof Erasure> }>(
    '/v1/erasures',
    { ...people, schema: { body: Erasure } },
    async (request) => {
      const { by: _, reason, ...wanted } = request.body;
      assertWithin(wanted.production, visitorOf(request).within);
      const by = signedBy(request, request.body.by);
      const erased = await eraseRecords(context, wanted, { by, reason });
      context.counters.add('slateguard_erased_total', {}, erased);
      return { erased };
    },
  );

  app.post<{ Body: z.infer<typeof Hold> }>('/v1/holds', { ...people, schema: { body: Hold } }, async (request) => {
    const { production, holds, reason } = request.body;
    const { within, actor } = visitorOf(request);
    assertWithin(production, within);
    const why = `${signedBy(request, request.body.by)}: ${reason}`;
    const said = { at: at(), actor, production, holds: holds ? 1 : 0, reason: why };
    await store.transaction((rows) => rows.insert('legal_hold', [said]));
    return { production, holds };
  });

  app.post<{ Body: z.infer<typeof Retention> }>(
    '/v1/retention',
    { ...people, schema: { body: Retention } },
    async (request) => {
      const { within, actor } = visitorOf(request);
      assertWithin(request.body.production, within);
      await store.transaction((rows) => rows.insert('retention', [{ at: at(), actor, ...request.body }]));
      return { rules: await rulesWithin(within) };
    },
  );

  app.get('/v1/retention', people, async (request) => ({ rules: await rulesWithin(visitorOf(request).within) }));

  const rulesWithin = async (within: Productions): Promise<RetentionRule[]> =>
    (await retentionRules(store)).filter((rule) => isAmongProductions(rule.production, within));

  let work: Promise<unknown> = Promise.resolve();
  const hourly = setInterval(() => {
    work = work
      .then(() => retain(context))
      .catch((error: unknown) => app.log.error({ reason: String(error) }, 'not retained'));
  }, RETAIN_MS);
  hourly.unref();
  app.addHook('preClose', async () => {
    clearInterval(hourly);
    await work;
  });
}
