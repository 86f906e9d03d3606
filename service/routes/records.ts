// GET /v1/records: the administrator's way to the log, page by page or as an export.
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { LogRecord } from '../../lib/model/record.ts';
import { assertWithin, forbidden, visitorOf } from '../identity/visitor.ts';
import { isNowhere } from '../identity/permissions.ts';
import { isAmongProductions } from '../identity/person.ts';
import type { Productions } from '../identity/person.ts';
import { exportRecords } from '../records/export-records.ts';
import { findRecords } from '../records/find-records.ts';
import { noteAccess } from '../records/note-access.ts';
import { everybodyIn, ownersOf } from '../records/whose.ts';
import { DEFAULT_LIMIT, RecordsQuery } from '../records/records-query.ts';
import { writeCursor } from '../records/cursor.ts';
import { hideAccount } from '../review/hide-account.ts';
import type { ServiceContext } from '../service-context.ts';
import type { WrongTokens } from '../wrong-tokens.ts';
import { forPeople } from './for-people.ts';

type Request = FastifyRequest<{ Querystring: RecordsQuery }>;

const exportTypes = { ndjson: 'application/x-ndjson; charset=utf-8', csv: 'text/csv; charset=utf-8; header=present' };

export function recordsRoute(app: FastifyInstance, context: ServiceContext, wrongTokens: WrongTokens): void {
  app.get<{ Querystring: RecordsQuery }>(
    '/v1/records',
    {
      ...forPeople(context, wrongTokens, 'records.read'),
      schema: { querystring: RecordsQuery },
    },
    (request, reply) => {
      return request.query.format === 'json' ? sendPage(context, request, reply) : sendExport(context, request, reply);
    },
  );
}

async function sendPage(context: ServiceContext, request: Request, reply: FastifyReply): Promise<FastifyReply> {
  const limit = request.query.limit ?? DEFAULT_LIMIT;
  const filter = { ...request.query, within: withinOf(request, visitorOf(request).within) };
  const found = await findRecords(context.store, filter, request.query.after ?? 0, limit + 1);
  const page = found.slice(0, limit);
  await noteAccess(context, request, 'read', page.length, ownersOf(page));
  const next = found.length > limit ? writeCursor(page.at(-1)!.row) : null;
  // To whoever may export, stored text goes out as it is: what was hashed is what is read.
  const exports = visitorOf(request).reach('records.export');
  const isHidden = (production: string): boolean => !isAmongProductions(production, exports);
  const records = page.map(({ event, production }) => (isHidden(production) ? withoutAccount(event) : event)).join(',');
  return reply.type('application/json; charset=utf-8').send(`{"records":[${records}],"next":${JSON.stringify(next)}}`);
}

const withoutAccount = (event: string): string => JSON.stringify(hideAccount(JSON.parse(event) as LogRecord));

async function sendExport(context: ServiceContext, request: Request, reply: FastifyReply): Promise<FastifyReply> {
  const exports = visitorOf(request).reach('records.export');
  if (isNowhere(exports)) throw forbidden();
  const { production: asked } = request.query;
  const query = { ...request.query, within: withinOf(request, exports) };
  await noteAccess(context, request, 'export-begun', null, everybodyIn(asked === undefined ? exports : [asked]));
  const ended = (records: number) => noteAccess(context, request, 'export-ended', records);
  if (query.format === 'csv') void reply.header('content-disposition', 'attachment; filename="slateguard-records.csv"');
  void reply.type(exportTypes[query.format as keyof typeof exportTypes]);
  return reply.send(Readable.from(exportRecords(context.store, query, ended)));
}

/** A production somebody asks for by name has to be theirs; without one they see all that is. */
function withinOf({ query: { production } }: Request, within: Productions): Productions {
  if (production !== undefined) assertWithin(production, within);
  return production === undefined ? within : 'all';
}
