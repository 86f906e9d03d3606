// GET /v1/review/scope: what there is to filter by, and what the productions and tools are called.
import type { FastifyInstance } from 'fastify';
import type { Policy } from '../../../lib/model/policy.ts';
import { visitorOf } from '../../identity/visitor.ts';
import type { PolicyReader } from '../../review/policy-read.ts';
import { productionsOf } from '../../review/productions.ts';
import { toolsIn } from '../../review/tally.ts';
import type { ServiceContext } from '../../service-context.ts';
import type { WrongTokens } from '../../wrong-tokens.ts';
import { forPeople } from '../for-people.ts';

export interface Scope {
  productions: { id: string; title: string | null }[];
  /** Used, the busiest first. */
  tools: string[];
}

const ALWAYS = { from: '0000', to: '9999' };

export function scopeRoute(
  app: FastifyInstance,
  context: ServiceContext,
  wrongTokens: WrongTokens,
  policyNow: PolicyReader,
): void {
  app.get('/v1/review/scope', forPeople(context, wrongTokens, 'records.read'), async (request): Promise<Scope> => {
    const { within } = visitorOf(request);
    const productions = await productionsOf(context.store, within);
    const counts = new Map<string, number>();
    for (const { tool, count } of await toolsIn(context.store, { within, ...ALWAYS }))
      counts.set(tool, (counts.get(tool) ?? 0) + count);
    return {
      productions: await Promise.all(productions.map(async (id) => ({ id, title: titleIn(await policyNow(id), id) }))),
      tools: [...counts].sort((a, b) => b[1] - a[1]).map(([tool]) => tool),
    };
  });
}

/** As its policy calls it. */
export const titleIn = (policy: Policy | null, production: string): string | null =>
  policy?.productions.find(({ id }) => id === production)?.title ?? null;
