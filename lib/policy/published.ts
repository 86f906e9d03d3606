// Asks the place that publishes signed policies, and brings in the lists they name.
import { z } from 'zod';
import { localKeys } from '../storage/keys.ts';
import type { Offer } from './hear-signed.ts';
import { judgePublished } from './judge-published.ts';
import type { Lists } from './lists.ts';
import type { Fetched, PolicySourceDeps } from './policy-source.ts';
import { readPolicy } from './read-policy.ts';
import type { Situation } from './situation.ts';
import { MAX_SIGNED_BYTES } from './signed-policy.ts';
import type { Fit } from './without-material.ts';

const Checked = z.object({ at: z.number().nullable(), trouble: z.string().nullable() });
/** `at`: milliseconds of the last answer. */
export type Checked = z.infer<typeof Checked>;

const never: Checked = { at: null, trouble: null };

type Deps = Pick<PolicySourceDeps, 'local' | 'now' | 'published'>;

export function createPublishedPolicy({ local, now, published }: Deps, lists: Lists) {
  let checked = never;

  async function note(change: Partial<Checked>): Promise<void> {
    checked = { ...checked, ...change };
    await local.set(localKeys.policyChecked, checked).catch(() => undefined);
  }

  async function ask({ managed, kept }: Situation, fit: Fit): Promise<Offer | null> {
    const place = managed?.policy.bundle;
    if (!place || !published) return null;
    // What was refused is looked at again: the clock, the keys or the floor may be others by now.
    const etag = kept.signed?.refusal === null && kept.signed.text !== null ? kept.signed.etag : null;
    const answer: Fetched = await published.ask(place.url, etag, MAX_SIGNED_BYTES);
    if (answer.kind === 'failed') return note({ trouble: answer.why }).then(() => null);
    await note({ at: now(), trouble: null });
    if (answer.kind === 'same') return null;
    const offer = await judgePublished(answer, place, published.verify);
    return withLists(offer.kind === 'signed' ? { ...offer, policy: fit(offer.policy) } : offer, place.url);
  }

  /** A policy without its lists would be a weaker one: it waits for them. */
  async function withLists(offer: Offer, url: string): Promise<Offer | null> {
    const reading = offer.kind === 'signed' ? readPolicy(offer.policy, { now: now() }) : null;
    if (!reading?.ok) return offer;
    const why = await lists.bringIn(reading.policy, url);
    if (why !== null) return note({ trouble: why }).then(() => null);
    const { missing } = lists.complete(reading.policy);
    return missing === null ? offer : { kind: 'refused', reason: missing, etag: offer.etag };
  }

  return {
    checked: () => checked,
    async load(): Promise<void> {
      checked = Checked.safeParse(await local.get(localKeys.policyChecked).catch(() => null)).data ?? never;
    },
    /** Null: nothing new, or no answer. */
    ask,
    /** For a policy that came without going through here: the administrator's own may name lists too. */
    async completeLists({ managed, inForce }: Situation): Promise<void> {
      const policy = inForce?.policy;
      const url = managed?.policy.bundle?.url;
      if (!policy) return;
      if (url && lists.complete(policy).missing !== null) await lists.bringIn(policy, url);
      await lists.keepFor(policy).catch(() => undefined);
    },
  };
}
