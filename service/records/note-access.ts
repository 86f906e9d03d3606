import type { FastifyRequest } from 'fastify';
import { visitorOf } from '../identity/visitor.ts';
import type { ServiceContext } from '../service-context.ts';

/** Writes down who reads what, on disk before the answer leaves. When it cannot be written, nothing is read. */
export async function noteAccess(
  { store, now }: ServiceContext,
  request: FastifyRequest,
  event: 'read' | 'export-begun' | 'export-ended',
  records: number | null,
): Promise<void> {
  const query = JSON.stringify({ ...(request.query as object), ...(request.params as object) });
  const who = { at: now().toISOString(), actor: visitorOf(request).actor, remote: request.ip };
  await store.insert('access', [{ ...who, event, query, records }]);
}
