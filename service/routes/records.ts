// GET /v1/records: the administrator's way to the log, page by page or as an export.
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { assertAdmin } from '../admin-only.ts';
import { exportRecords } from '../records/export-records.ts';
import { findRecords } from '../records/find-records.ts';
import { noteAccess } from '../records/note-access.ts';
import { DEFAULT_LIMIT, RecordsQuery } from '../records/records-query.ts';
import { writeCursor } from '../records/cursor.ts';
import type { ServiceContext } from '../service-context.ts';
import type { WrongTokens } from '../wrong-tokens.ts';

type Request = FastifyRequest<{ Querystring: RecordsQuery }>;

const exportTypes = { ndjson: 'application/x-ndjson; charset=utf-8', csv: 'text/csv; charset=utf-8; header=present' };

export function recordsRoute(app: FastifyInstance, context: ServiceContext, wrongTokens: WrongTokens): void {
  app.get<{ Querystring: RecordsQuery }>(
    '/v1/records',
    {
      config: { rateLimit: { max: context.limits.reads, timeWindow: 60_000 } },
      schema: { querystring: RecordsQuery },
      onRequest: (request, _reply, done) => {
        assertAdmin(request, context.adminToken, wrongTokens);
        done();
      },
    },
    (request, reply) => {
      void reply.header('cache-control', 'no-store');
      return request.query.format === 'json' ? sendPage(context, request, reply) : sendExport(context, request, reply);
    },
  );
}

async function sendPage(context: ServiceContext, request: Request, reply: FastifyReply): Promise<FastifyReply> {
  const limit = request.query.limit ?? DEFAULT_LIMIT;
  const found = await findRecords(context.store, request.query, request.query.after ?? 0, limit + 1);
  const page = found.slice(0, limit);
  await noteAccess(context, request, 'read', page.length);
  const next = found.length > limit ? writeCursor(page.at(-1)!.row) : null;
  // Stored text goes out as it is: what was hashed is what is read.
  const records = page.map((record) => record.event).join(',');
  return reply.type('application/json; charset=utf-8').send(`{"records":[${records}],"next":${JSON.stringify(next)}}`);
}

async function sendExport(context: ServiceContext, request: Request, reply: FastifyReply): Promise<FastifyReply> {
  const { query } = request;
  await noteAccess(context, request, 'export-begun', null);
  const ended = (records: number) => noteAccess(context, request, 'export-ended', records);
  if (query.format === 'csv') void reply.header('content-disposition', 'attachment; filename="slateguard-records.csv"');
  void reply.type(exportTypes[query.format as keyof typeof exportTypes]);
  return reply.send(Readable.from(exportRecords(context.store, query, ended)));
}
