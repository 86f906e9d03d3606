// A tool is approved for the production's account on it: on anybody's own, the same page is another tool.
import type { AccountSeen } from '../model/adapter.ts';

/** What is known of the account at work, and from whom. */
export interface AccountKnown {
  is: 'production' | 'personal' | 'signed-out';
  by: 'page' | 'said';
}

export type AccountVerdict = 'right' | 'wrong' | 'ask' | 'any';

/** Plans a company takes out, in the words the tools use. */
const work = /\b(?:enterprise|business|team|teams|workspace|edu|education|government)\b/i;
const own = /\b(?:free|plus|pro|personal|basic|starter|premium|max|go)\b/i;

/** Null: the page shows nothing that tells. @param accounts addresses, or `@domain`. */
export function accountFrom(seen: AccountSeen, accounts: readonly string[]): AccountKnown['is'] | null {
  if (seen === 'signed-out') return 'signed-out';
  if (seen === 'unread') return null;
  if ('address' in seen) return isAmong(seen.address, accounts) ? 'production' : 'personal';
  if (work.test(seen.plan)) return 'production';
  return own.test(seen.plan) ? 'personal' : null;
}

const isAmong = (address: string, accounts: readonly string[]): boolean =>
  accounts.some((each) => {
    const wanted = each.toLowerCase();
    return wanted.startsWith('@') ? address.endsWith(wanted) : address === wanted;
  });

interface Asked {
  /** The policy names accounts for this tool, and lets it be used. */
  matters: boolean;
  known: AccountKnown | null;
  /** The page may still say it by itself. */
  isComing: boolean;
}

/** Whether this is the account the production approved. */
export function accountVerdict({ matters, known, isComing }: Asked): AccountVerdict {
  if (!matters) return 'any';
  if (known) return known.is === 'production' ? 'right' : 'wrong';
  return isComing ? 'any' : 'ask';
}
