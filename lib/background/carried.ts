// A prompt on its way to the tool that is approved for it: in memory only, for one tab, taken once.
import { z } from 'zod';
import { sessionKeys } from '../storage/keys.ts';
import type { KeyedArea } from '../storage/area.ts';

const Carried = z.object({ tab: z.number(), tool: z.string(), text: z.string(), at: z.number() });
type Carried = z.infer<typeof Carried>;

/** Longer than a page takes to come up, or a sign-in on the way there. */
const KEPT_MS = 5 * 60 * 1000;

interface Deps {
  /** `storage.session`: never on disk, and out of every page's reach. */
  session: KeyedArea;
  clock: () => number;
}

export function createCarried({ session, clock }: Deps) {
  let last: Promise<unknown> = Promise.resolve();
  /** One change at a time: what is taken by one is not there for another. */
  function change<T>(work: (all: Carried[]) => { left: Carried[]; result: T }): Promise<T> {
    const turn = last.then(async () => {
      const found =
        z.array(Carried).safeParse((await session.get(sessionKeys.carried))[sessionKeys.carried]).data ?? [];
      const { left, result } = work(found.filter(({ at }) => clock() - at < KEPT_MS));
      if (left.length > 0) await session.set({ [sessionKeys.carried]: left });
      else if (found.length > 0) await session.remove(sessionKeys.carried);
      return result;
    });
    last = turn.catch(() => undefined);
    return turn;
  }

  return {
    put: (tab: number, tool: string, text: string): Promise<void> =>
      change((all) => ({
        left: [...all.filter((one) => one.tab !== tab), { tab, tool, text, at: clock() }],
        result: undefined,
      })),
    /** What was carried to this tool in this tab; null where nothing was, and from then on. */
    take: (tab: number, tool: string): Promise<string | null> =>
      change((all) => {
        const mine = all.find((one) => one.tab === tab && one.tool === tool) ?? null;
        return { left: all.filter((one) => one !== mine), result: mine?.text ?? null };
      }),
    forget: (tab: number): Promise<void> =>
      change((all) => ({ left: all.filter((one) => one.tab !== tab), result: undefined })),
  };
}
