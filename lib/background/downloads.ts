// A download from a tool's page becomes an output; any other download is nobody's business and is forgotten at once.
import type { Downloads } from 'webextension-polyfill';
import { z } from 'zod';
import { browser } from '../browser.ts';
import { Traced, unhashedReasons } from '../model/output.ts';
import type { Tool } from '../model/tool.ts';
import { toolOfDownload } from '../outputs/tool-of-download.ts';
import { sessionKeys } from '../storage/keys.ts';
import { tellOfOutput, type OutputNotes } from './note-output.ts';
import type { Office } from './office.ts';
import { readTaken } from './read-taken.ts';

const UnderWay = z.record(
  z.string(),
  z.object({ tool: z.string(), traced: z.union([Traced, z.enum(unhashedReasons)]) }),
);
type UnderWay = z.infer<typeof UnderWay>;

/** As long as a server takes to begin sending what a person asked to save. */
const PRESSED_MS = 10_000;

export function createDownloads(office: Office, notes: OutputNotes) {
  const { session } = browser.storage;
  /** What is read now; the rest waits in the session, for the worker may be ended before a long download is whole. */
  const reading = new Map<number, Promise<void>>();
  let last: Promise<unknown> = Promise.resolve();

  const read = async (): Promise<UnderWay> =>
    UnderWay.safeParse((await session.get(sessionKeys.downloads))[sessionKeys.downloads]).data ?? {};
  const change = (work: (all: UnderWay) => UnderWay): Promise<void> => {
    const turn = last.then(async () => session.set({ [sessionKeys.downloads]: work(await read()) }));
    last = turn.catch(() => undefined);
    return turn;
  };

  async function note(item: Downloads.DownloadItem): Promise<void> {
    await office.source.whenReady();
    const { url, referrer = '' } = item;
    const finalUrl = (item as { finalUrl?: string }).finalUrl ?? '';
    const pages = (await browser.tabs.query({})).flatMap((tab) => tab.url ?? []);
    const pagesOf = (origin: string) => pages.filter((page) => page.startsWith(`${origin}/`));
    const { at, all } = office.tools;
    const tool = toolOfDownload({ url, finalUrl, referrer }, { at, tools: all(), pagesOf }) ?? justPressed(item);
    if (!tool || !office.show.isOn()) return;
    const page = referrer || (pages.find((open) => at(open)?.id === tool.id) ?? null);
    const traced = await readTaken(url, page);
    await change((before) => ({ ...before, [item.id]: { tool: tool.id, traced } }));
  }

  /** A page that hides where a download comes from: what saves there was pressed a moment ago. */
  function justPressed({ referrer }: Downloads.DownloadItem): Tool | null {
    const { pressed } = office;
    if (referrer || !pressed || Date.now() - pressed.at > PRESSED_MS) return null;
    return office.tools.byId(pressed.tool);
  }

  async function complete(id: number): Promise<void> {
    await reading.get(id)?.catch(() => undefined);
    const { [String(id)]: known } = await read();
    if (!known) return;
    await forget(id);
    const [item] = await browser.downloads.search({ id });
    const tool = office.tools.byId(known.tool);
    if (!item || !tool) return;
    const fileName = item.filename.split(/[\\/]/).at(-1) ?? '';
    const size = item.fileSize >= 0 ? item.fileSize : null;
    const what = { channel: 'download' as const, fileName, type: item.mime ?? '', size, traced: known.traced };
    const kept = await notes.taken(tool, what);
    if (kept) await tellOfOutput(office, kept);
  }

  const forget = (id: number): Promise<void> =>
    change((all) => Object.fromEntries(Object.entries(all).filter(([key]) => key !== String(id))));

  return {
    began(item: Downloads.DownloadItem): void {
      if (item.byExtensionId === browser.runtime.id) return;
      const work = note(item).finally(() => reading.delete(item.id));
      reading.set(item.id, work);
      work.catch(() => undefined);
    },
    changed({ id, state }: Downloads.OnChangedDownloadDeltaType): void {
      if (state?.current === 'complete') void complete(id).catch(() => undefined);
      if (state?.current === 'interrupted') void forget(id).catch(() => undefined);
    },
  };
}

/** Call synchronously at start, so that a download can wake the background. Without the permission nothing is heard. */
export function followDownloads(office: Office, notes: OutputNotes): void {
  const downloads = createDownloads(office, notes);
  let follows = false;
  const follow = (): void => {
    const api = browser.downloads as typeof browser.downloads | undefined;
    if (!api || follows) return;
    follows = true;
    api.onCreated.addListener((item) => downloads.began(item as Downloads.DownloadItem));
    api.onChanged.addListener((delta) => downloads.changed(delta));
  };
  follow();
  browser.permissions.onAdded.addListener(follow);
}
