import type { PolicyState } from '../policy/policy-state.ts';

/** A place that has not answered for so long is worth a word: a night without network is not. */
export const STALE_MS = 24 * 60 * 60 * 1000;

const day = (instant: string): string => instant.slice(0, 10);

/** What keeps the rules in force from being the newest and whole, in plain words. */
export function policyTroubles({ expired, policy, signed, missingLists }: PolicyState, now: number): string[] {
  const troubles: string[] = [];
  if (expired)
    troubles.push(`The policy expired on ${day(policy!.expiresAt!)}; it stays in force until a newer one comes.`);
  if (missingLists !== null)
    troubles.push('What the production registered (passages or pictures) has not arrived yet.');
  if (!signed?.trouble) return troubles;
  if (signed.checkedAt === null) troubles.push(`The production’s policy could not be fetched yet. ${signed.trouble}`);
  else if (now - Date.parse(signed.checkedAt) > STALE_MS)
    troubles.push(`The policy was last checked on ${day(signed.checkedAt)}. ${signed.trouble}`);
  return troubles;
}
