import type { Policy } from '../../lib/model/policy.ts';
import { createPublishedFor } from '../policy/published-for.ts';
import { readPublished } from '../policy/read-published.ts';
import type { ServiceContext } from '../service-context.ts';

/** The policy a production's devices are given; null when there is none, or none that can be read. */
export type PolicyReader = (production: string) => Promise<Policy | null>;

/** More productions than are looked at at once. */
const MOST_KEPT = 50;

export function createPolicyReader(context: ServiceContext): PolicyReader {
  const publishedFor = createPublishedFor(context);
  const kept = new Map<string, Policy | null>();
  return async (production) => {
    const found = await publishedFor(production).catch(() => null);
    if (!found) return null;
    if (!kept.has(found.etag)) {
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(found.etag, readPublished(found.text)?.policy ?? null);
    }
    return kept.get(found.etag) ?? null;
  };
}
