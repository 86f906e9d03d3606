import type { FastifyRequest } from 'fastify';
import { visitorOf } from '../identity/visitor.ts';
import type { ServiceContext } from '../service-context.ts';
import type { Whose } from './whose.ts';

/**
 * Writes down who reads what, and of whom, on disk before the answer leaves. When it cannot be written, nothing is
 * read. `of` is left out where nobody's records are in the answer, as in counts; `more` is kept beside the query.
 */
export async function noteAccess(
  { store, now }: ServiceContext,
  request: FastifyRequest,
  event: 'read' | 'export-begun' | 'export-ended',
  records: number | null,
  of: readonly Whose[] = [],
  more: Record<string, string> = {},
): Promise<void> {
  const query = JSON.stringify({ ...(request.query as object), ...(request.params as object), ...more });
  const who = { at: now().toISOString(), actor: visitorOf(request).actor, remote: request.ip };
  await store.transaction(async (rows) => {
    await rows.insert('access', [{ ...who, event, query, records }]);
    if (of.length === 0) return;
    // Nobody else writes while this transaction lasts.
    const { id } = (await rows.one<{ id: number }>('SELECT MAX(id) AS id FROM access'))!;
    await rows.insert(
      'access_of',
      of.map((whose) => ({ access: id, ...whose })),
    );
  });
}
