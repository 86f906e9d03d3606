import type { PublishedFor } from './published-for.ts';
import { isFor, readPublished } from './read-published.ts';

/** Production → revision of the policy this service publishes for it; absent where it publishes none that can be read. */
export async function publishedRevisions(
  publishedFor: PublishedFor,
  productions: Iterable<string>,
): Promise<Map<string, number>> {
  const revisions = new Map<string, number>();
  for (const production of productions) {
    const found = await publishedFor(production).catch(() => null);
    const read = found && readPublished(found.text);
    if (read && isFor(read, production)) revisions.set(production, read.policy.revision);
  }
  return revisions;
}
