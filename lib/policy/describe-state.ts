import type { Policy } from '../model/policy.ts';
import type { Lists } from './lists.ts';
import type { PolicyState, SignedState } from './policy-state.ts';
import type { Checked } from './published.ts';
import { sameText } from './situation.ts';
import type { Situation } from './situation.ts';

interface Around {
  lists: Lists;
  checked: Checked;
  now: number;
}

/** What others are told of a situation. */
export function describeState(
  situation: Situation,
  { lists, checked, now }: Around,
): Omit<PolicyState, 'changed' | 'news'> {
  const { kept, inForce } = situation;
  const completed = inForce?.policy ? lists.complete(inForce.policy) : null;
  const expires = inForce?.policy?.expiresAt;
  return {
    policy: completed?.policy ?? null,
    source: inForce?.source ?? 'built-in',
    refusal: kept.refusal && { reason: kept.refusal.reason, at: kept.refusal.at },
    missingSince: instant(kept.missingSince),
    expired: Boolean(expires) && Date.parse(expires!) <= now,
    warnings: inForce?.warnings ?? [],
    signed: signedState(situation, checked),
    missingLists: completed?.missing ?? null,
  };
}

function signedState({ managed, signed, kept }: Situation, checked: Checked): SignedState | null {
  const place = managed?.policy.bundle;
  if (!place) return null;
  return {
    url: place.url,
    checkedAt: instant(checked.at),
    trouble: checked.trouble,
    revision: signed?.policy.revision ?? null,
    acceptedAt: signed ? instant(kept.signed?.acceptedAt ?? null) : null,
    key: signed ? (kept.signed?.key ?? null) : null,
    refusal: kept.signed?.refusal ?? null,
  };
}

const instant = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());

/** Whether these rules, lists and all, are those of the state before. */
export function isSamePolicy(before: PolicyState | null, policy: Policy | null, lists: Lists): boolean {
  if (before === null) return false;
  const now = policy && lists.complete(policy).policy;
  return before.policy === now || sameText(before.policy, now);
}

/** When a place was last asked changes all the time, and is no news. */
export const isDifferent = (before: PolicyState | null, after: PolicyState): boolean =>
  before === null || after.changed || !sameText(comparable(before), comparable(after));

const comparable = (state: PolicyState): unknown => ({
  ...state,
  // Megabytes, where lists are registered; their hashes are compared with `changed`.
  policy: null,
  changed: null,
  news: null,
  signed: state.signed && { ...state.signed, checkedAt: null },
});
