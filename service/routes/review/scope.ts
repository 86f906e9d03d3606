// GET /v1/review/scope: what there is to filter by, and what the productions and tools are called.
import type { FastifyInstance } from 'fastify';
import type { Policy } from '../../../lib/model/policy.ts';
import { visitorOf } from '../../identity/visitor.ts';
import { productionsOf } from '../../review/productions.ts';
import { toolsIn } from '../../review/tally.ts';
import type { ServiceContext } from '../../service-context.ts';
import type { WrongTokens } from '../../wrong-tokens.ts';
import { forPeople } from '../for-people.ts';

export interface Scope {
  productions: { id: string; title: string | null }[];
  /** Used, the busiest first. */
  tools: string[];
  policy: { revision: number; organisation: string | null } | null;
}

const ALWAYS = { from: '0000', to: '9999' };

export function scopeRoute(
  app: FastifyInstance,
  context: ServiceContext,
  wrongTokens: WrongTokens,
  policyNow: () => Promise<Policy | null>,
): void {
  app.get('/v1/review/scope', forPeople(context, wrongTokens, 'records.read'), async (request): Promise<Scope> => {
    const { within } = visitorOf(request);
    const policy = await policyNow();
    const titles = new Map(policy?.productions.map(({ id, title }) => [id, title ?? null]));
    const productions = await productionsOf(context.store, within);
    const counts = new Map<string, number>();
    for (const { tool, count } of await toolsIn(context.store, { within, ...ALWAYS }))
      counts.set(tool, (counts.get(tool) ?? 0) + count);
    return {
      productions: productions.map((id) => ({ id, title: titles.get(id) ?? null })),
      tools: [...counts].sort((a, b) => b[1] - a[1]).map(([tool]) => tool),
      policy: policy && { revision: policy.revision, organisation: policy.organisation ?? null },
    };
  });
}
