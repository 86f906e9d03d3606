import type { ClosingView } from '../../messaging/replies.ts';
import type { Office } from '../office.ts';
import { LONGEST_WAIT_MS } from './limits.ts';

/** How the ends of shows in this browser stand, newest first. */
export async function closingViews({ closings, store, policy }: Office): Promise<ClosingView[]> {
  const all = await closings.all();
  const view = async ({ production, why, since, service, deleted, record, told }: (typeof all)[number]) => ({
    production,
    title: policy()?.productions.find(({ id }) => id === production)?.title ?? production,
    why,
    waiting: await store.waitingOf(production).catch(() => 0),
    until: new Date(Date.parse(since) + LONGEST_WAIT_MS).toISOString(),
    hasService: service !== null || told !== null,
    // What is about to go is not gone.
    deleted: record && deleted,
    toldAt: told,
  });
  return Promise.all(all.toReversed().map(view));
}
