// What adapters say of the pages: a cue that is gone is on record once a day, and in the popup while it lasts.
import { z } from 'zod';
import { browser } from '../browser.ts';
import type { Handlers } from '../messaging/listen.ts';
import { cueNames, type CueName } from '../model/adapter.ts';
import type { Tool } from '../model/tool.ts';
import { dayOf } from '../policy/on-a-show.ts';
import { entryFor } from '../policy/standing.ts';
import { localKeys, sessionKeys } from '../storage/keys.ts';
import { adapterOf } from '../tools/adapters/index.ts';
import type { Office } from './office.ts';
import { tellGuards } from './tell-guards.ts';

type Page = Pick<Handlers, 'adapter.wanted' | 'adapter.seen' | 'account.said' | 'output.pressed'>;

const Missing = z.record(z.string(), z.array(z.enum(cueNames)));
const Told = z.record(z.string(), z.string());

/** What an adapter misses on this tool's pages, in the browser's session. */
export async function missingCues(tool: string): Promise<CueName[]> {
  const { session } = browser.storage;
  const stored = (await session.get(sessionKeys.missingCues))[sessionKeys.missingCues];
  return Missing.safeParse(stored).data?.[tool] ?? [];
}

export function createAdapterPage(office: Office): Page {
  const toolOf = async (sender: { tab?: { url?: string } | undefined }): Promise<Tool | null> => {
    await office.source.whenReady();
    return office.tools.at(sender.tab?.url ?? '');
  };
  return {
    async 'adapter.wanted'(_data, sender) {
      const known = adapterOf((await toolOf(sender))?.id ?? '');
      if (!known) return null;
      const { composer, send, output, account, signedOut } = known;
      return { composer, send, output, account, signedOut };
    },
    async 'adapter.seen'({ account, missing }, sender) {
      const tool = await toolOf(sender);
      if (!tool) return null;
      const accounts = entryFor(office.policy(), tool.id)?.accounts ?? [];
      const isNews = account !== null && (await office.accounts.saw(tool.id, account, accounts));
      if (isNews && accounts.length > 0) void tellGuards();
      await noteMissing(office, tool, missing);
      return null;
    },
    async 'account.said'({ is }, sender) {
      const tool = await toolOf(sender);
      if (!tool) return null;
      await office.accounts.said(office.production(), tool.id, is);
      void tellGuards();
      return null;
    },
    async 'output.pressed'(_data, sender) {
      const tool = await toolOf(sender);
      if (tool) office.pressed = { tool: tool.id, at: Date.now() };
      return null;
    },
  };
}

async function noteMissing(office: Office, tool: Tool, missing: readonly CueName[]): Promise<void> {
  const { session, local } = browser.storage;
  const before = await missingCues(tool.id);
  const all = Missing.safeParse((await session.get(sessionKeys.missingCues))[sessionKeys.missingCues]).data ?? {};
  await session.set({ [sessionKeys.missingCues]: { ...all, [tool.id]: [...missing] } });
  const told = Told.safeParse((await local.get(localKeys.missingCues))[localKeys.missingCues]).data ?? {};
  const today = dayOf(new Date());
  const fresh = missing.filter((cue) => !before.includes(cue) && told[`${tool.id} ${cue}`] !== today);
  if (fresh.length === 0) return;
  const marked = Object.fromEntries(fresh.map((cue) => [`${tool.id} ${cue}`, today]));
  await local.set({ [localKeys.missingCues]: { ...told, ...marked } });
  const detail = `Not found on the page: ${fresh.join(', ')}. The general guard is in force.`;
  await office.records.note('adapter-degraded', detail, tool.id, office.stamp());
}
