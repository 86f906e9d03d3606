// /v1/review/records: the log as people read it, newest first.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { LogRecord } from '../../../lib/model/record.ts';
import { assertVisible, visitorOf } from '../../identity/visitor.ts';
import { writeCursor } from '../../records/cursor.ts';
import { noteAccess } from '../../records/note-access.ts';
import { ownersOf } from '../../records/whose.ts';
import { RecordsQuery } from '../../records/records-query.ts';
import { notFound } from '../../refusal.ts';
import { digest } from '../../review/digest.ts';
import { hideAccount } from '../../review/hide-account.ts';
import { newestRecords } from '../../review/newest-records.ts';
import { narrowed } from '../../review/productions.ts';
import { findRecord, recordView } from '../../review/record-view.ts';
import type { NearRecord, RecordView } from '../../review/record-view.ts';
import type { ServiceContext } from '../../service-context.ts';
import type { WrongTokens } from '../../wrong-tokens.ts';
import { forPeople } from '../for-people.ts';

const { after, limit, tool, detector, decision, type, production } = RecordsQuery.shape;
const NewestQuery = z.strictObject({
  ...{ before: after, limit, tool, detector, decision, type, production },
  device: z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .optional(),
  words: z.string().max(200).optional(),
});
type NewestQuery = z.infer<typeof NewestQuery>;
const Params = z.strictObject({ id: z.string().min(1).max(100) });

export interface NewestPage {
  records: NearRecord[];
  /** Give back as `before`; null at the end. */
  next: string | null;
}

const PAGE = 50;
/** Whoever looks sees what has just arrived, and does not wait for a backlog. */
const CATCH_UP = 512;

export function reviewRecordsRoutes(app: FastifyInstance, context: ServiceContext, wrongTokens: WrongTokens): void {
  const { store } = context;
  const people = forPeople(context, wrongTokens, 'records.read');

  app.get<{ Querystring: NewestQuery }>(
    '/v1/review/records',
    { ...people, schema: { querystring: NewestQuery } },
    async (request): Promise<NewestPage> => {
      const { before = null, limit: most = PAGE, production: of, ...rest } = request.query;
      const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
      const within = narrowed(of, visitorOf(request).within);
      const [only] = within !== 'all' && within.length === 1 ? within : [];
      // One production is followed along its index; several are tried on what is found.
      const wanted = only === undefined ? { ...given, within } : { ...given, production: only, within: 'all' as const };
      if (rest.words) await digest(store, CATCH_UP);
      const found = await newestRecords(store, wanted, before, most + 1);
      const page = found.slice(0, most);
      await noteAccess(context, request, 'read', page.length, ownersOf(page));
      return {
        records: page.map(({ event, received_at: receivedAt }) => {
          const record = JSON.parse(event) as LogRecord;
          return { id: record.id, receivedAt, record: hideAccount(record) };
        }),
        next: found.length > most ? writeCursor(page.at(-1)!.row) : null,
      };
    },
  );

  app.get<{ Params: z.infer<typeof Params> }>(
    '/v1/review/records/:id',
    { ...people, schema: { params: Params } },
    async (request): Promise<RecordView> => {
      const found = await findRecord(store, request.params.id);
      if (!found) throw notFound();
      assertVisible(found.production, visitorOf(request).within);
      const view = await recordView(store, found);
      // What is near it is the same device's.
      const { device, production } = found;
      await noteAccess(context, request, 'read', 1, [{ device, production, records: view.near.length }]);
      return view;
    },
  );
}
