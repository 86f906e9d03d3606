import type { FastifyRequest } from 'fastify';
import type { ServiceContext } from '../service-context.ts';

/** Writes down who reads what, on disk before the answer leaves. When it cannot be written, nothing is read. */
export function noteAccess(
  { db, now }: ServiceContext,
  request: FastifyRequest,
  event: 'read' | 'export-begun' | 'export-ended',
  records: number | null,
): void {
  db.prepare('INSERT INTO access (at, actor, remote, event, query, records) VALUES (?, ?, ?, ?, ?, ?)').run(
    ...[now().toISOString(), 'admin-token', request.ip, event, JSON.stringify(request.query), records],
  );
}
