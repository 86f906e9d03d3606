// Which account a tool is used on, as far as its page says or a person has said. No address is kept: only whose it is.
import { z } from 'zod';
import { accountFrom, type AccountKnown } from '../decide/account-standing.ts';
import type { AccountSeen } from '../model/adapter.ts';
import type { KeyedArea } from '../storage/area.ts';
import { localKeys, sessionKeys } from '../storage/keys.ts';
import { adapterOf } from '../tools/adapters/index.ts';

const Seen = z.record(z.string(), z.enum(['production', 'personal', 'signed-out', 'not said']));
const Said = z.record(z.string(), z.enum(['production', 'personal']));

export function createAccounts({ session, local }: { session: KeyedArea; local: KeyedArea }) {
  const read = async <S extends z.ZodType>(area: KeyedArea, key: string, schema: S) =>
    schema.safeParse((await area.get(key))[key]).data;
  const seenAll = async () => (await read(session, sessionKeys.accounts, Seen)) ?? {};
  const saidAll = async () => (await read(local, localKeys.accounts, Said)) ?? {};

  return {
    /** `isComing`: the page has not been looked at yet. */
    async of(production: string, tool: string): Promise<{ known: AccountKnown | null; isComing: boolean }> {
      const [seen, said] = await Promise.all([seenAll(), saidAll()]);
      const { [tool]: shown } = seen;
      if (shown && shown !== 'not said') return { known: { is: shown, by: 'page' }, isComing: false };
      const { [`${production} ${tool}`]: told } = said;
      const isComing = shown === undefined && Boolean(adapterOf(tool)?.account);
      return { known: told ? { is: told, by: 'said' } : null, isComing };
    },
    /** True when that is news. @param accounts those the policy names. */
    async saw(tool: string, account: AccountSeen, accounts: readonly string[]): Promise<boolean> {
      const is = accountFrom(account, accounts) ?? 'not said';
      const all = await seenAll();
      if (all[tool] === is) return false;
      await session.set({ [sessionKeys.accounts]: { ...all, [tool]: is } });
      return true;
    },
    /** Of one production; its work here has ended. */
    async forget(production: string): Promise<void> {
      const kept = Object.entries(await saidAll()).filter(([pair]) => !pair.startsWith(`${production} `));
      await local.set({ [localKeys.accounts]: Object.fromEntries(kept) });
    },
    async said(production: string, tool: string, is: 'production' | 'personal'): Promise<void> {
      await local.set({ [localKeys.accounts]: { ...(await saidAll()), [`${production} ${tool}`]: is } });
    },
  };
}
export type Accounts = ReturnType<typeof createAccounts>;
