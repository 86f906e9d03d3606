// Crew are told what is recorded about them before they work, and again only when that changes.
import { z } from 'zod';
import type { NoticeState } from '../model/notice.ts';
import type { Policy } from '../model/policy.ts';
import type { Production } from '../policy/on-a-show.ts';
import type { PolicyStamp } from '../model/snapshot.ts';
import { localKeys } from '../storage/keys.ts';
import { NO_PRODUCTION } from './build-snapshot.ts';

/** Grows when the welcome page says something else about what is recorded. */
const OUR_NOTICE = '2026-11';

const Kept = z.strictObject({
  acknowledged: z.strictObject({ version: z.string(), at: z.iso.datetime() }).nullable(),
  /** Version whose page has opened by itself. */
  shown: z.string().nullable(),
});
type Kept = z.infer<typeof Kept>;

interface NoticeParts {
  local: { get(key: string): Promise<Record<string, unknown>>; set(items: Record<string, unknown>): Promise<void> };
  policy: () => Policy | null;
  /** Whose rules hold: the production this browser works for. */
  production: () => Production | null;
  stamp: () => PolicyStamp;
  clock: () => number;
}

export function createNotices({ local, policy, production, stamp, clock }: NoticeParts) {
  async function kept(): Promise<Kept> {
    const stored = Kept.safeParse((await local.get(localKeys.notice))[localKeys.notice]);
    return stored.success ? stored.data : { acknowledged: null, shown: null };
  }
  let turn: Promise<boolean> = Promise.resolve(false);
  const keep = (next: Kept): Promise<void> => local.set({ [localKeys.notice]: next });
  /** The production's version, and ours with it: either may change what a person was told. More is recorded with discovery. */
  const version = (): string =>
    [OUR_NOTICE, policy()?.notice.version, policy()?.discovery && 'discovery'].filter(Boolean).join(' / ');

  return {
    async state(): Promise<NoticeState> {
      const now = policy();
      const chosen = production();
      const { acknowledged } = await kept();
      return {
        version: version(),
        text: now?.notice.text ?? null,
        url: now?.notice.url ?? null,
        acknowledgedAt: acknowledged?.version === version() ? acknowledged.at : null,
        production: chosen ? { id: chosen.id, title: chosen.title ?? chosen.id } : NO_PRODUCTION,
        organisation: now?.organisation ?? null,
        contact: chosen?.contact ?? null,
        policy: stamp(),
        discovery: now?.discovery === true,
        hasService: Boolean(now?.disclosure.endpoint),
      };
    },
    /** Only what was on the screen can be acknowledged. → false when the notice has changed meanwhile. */
    async acknowledge(read: string): Promise<boolean> {
      if (read !== version()) return false;
      await keep({ acknowledged: { version: read, at: new Date(clock()).toISOString() }, shown: read });
      return true;
    },
    /** Whether the page has yet to open by itself for this version; from then on it has. */
    takeTurn(): Promise<boolean> {
      // Installing and the policy arriving come together: one after the other, so that one page opens.
      const mine = turn.then(async () => {
        const before = await kept();
        if (before.acknowledged?.version === version() || before.shown === version()) return false;
        await keep({ ...before, shown: version() });
        return true;
      });
      turn = mine.catch(() => false);
      return mine;
    },
  };
}
export type Notices = ReturnType<typeof createNotices>;
