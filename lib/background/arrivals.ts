import type { AccountVerdict } from '../decide/account-standing.ts';
import type { Action } from '../model/status.ts';
import { localKeys, sessionKeys } from '../storage/keys.ts';
import type { KeyedArea } from '../storage/area.ts';

/** Staying on an approved tool with another account than the approved one is a choice of its own. */
export const stayName = (tool: string, verdict: AccountVerdict): string =>
  verdict === 'wrong' ? `${tool} other account` : tool;

/**
 * Whether a person has chosen to stay on a tool: a reason given counts for the production, a warning taken note of for
 * this browser session.
 */
export function createArrivals({ session, local }: { session: KeyedArea; local: KeyedArea }) {
  const read = async (area: KeyedArea, key: string): Promise<string[]> => {
    const list = (await area.get(key))[key];
    return Array.isArray(list) ? list.filter((id) => typeof id === 'string') : [];
  };
  const places = [
    [session, sessionKeys.stayed],
    [local, localKeys.stayed],
  ] as const;

  return {
    async stayed(production: string, tool: string): Promise<boolean> {
      const lists = await Promise.all(places.map(([area, key]) => read(area, key)));
      return lists.some((list) => list.includes(`${production} ${tool}`));
    },
    /** Of one production; its work here has ended. */
    async forget(production: string): Promise<void> {
      for (const [area, key] of places) {
        const list = await read(area, key);
        await area.set({ [key]: list.filter((pair) => !pair.startsWith(`${production} `)) });
      }
    },
    async stay(production: string, tool: string, asked: Action): Promise<void> {
      const [area, key] = asked === 'justify' ? places[1] : places[0];
      const list = await read(area, key);
      await area.set({ [key]: [...new Set([...list, `${production} ${tool}`])].slice(-500) });
    },
  };
}
export type Arrivals = ReturnType<typeof createArrivals>;
