import { t, tongue } from '../words/t.ts';
import type { PolicyState } from '../policy/policy-state.ts';

/** A place that has not answered for so long is worth a word: a night without network is not. */
export const STALE_MS = 24 * 60 * 60 * 1000;

const day = (instant: string): string =>
  new Intl.DateTimeFormat(tongue().lang, { dateStyle: 'long' }).format(Date.parse(instant));

/** What keeps the rules in force from being the newest and whole, in plain words. */
export function policyTroubles({ expired, policy, signed, missingLists }: PolicyState, now: number): string[] {
  const troubles: string[] = [];
  if (expired) troubles.push(t('trouble.expired', { date: day(policy!.expiresAt!) }));
  if (missingLists !== null) troubles.push(t('trouble.lists'));
  if (!signed?.trouble) return troubles;
  if (signed.checkedAt === null) troubles.push(t('trouble.neverFetched', { why: signed.trouble }));
  else if (now - Date.parse(signed.checkedAt) > STALE_MS)
    troubles.push(t('trouble.stale', { date: day(signed.checkedAt), why: signed.trouble }));
  return troubles;
}
