import { browser } from '../browser.ts';
import type { Traced, Unhashed } from '../model/output.ts';
import { originOf } from '../outputs/tool-of-download.ts';
import { openScanner } from './scanner-page.ts';

type Scripting = typeof chrome.scripting;
const scripting = (): Scripting => (browser as unknown as { scripting: Scripting }).scripting;

/**
 * Reads what a page keeps in memory under this address (`blob:`, `data:`) and hashes it outside the page. What comes
 * over the network is saved by the browser alone: asking the tool for it again would be a request of ours, so it stays
 * unread.
 */
export async function readTaken(address: string, page: string | null): Promise<Traced | Unhashed> {
  if (!/^(?:blob|data):/.test(address)) return 'not in the page';
  const tabs = await tabsWith(originOf(address) ?? originOf(page ?? ''));
  await openScanner();
  let why: Unhashed = 'gone from the page';
  for (const tab of tabs) {
    const answer = await readIn(tab, address).catch(() => null);
    if (answer && typeof answer !== 'string') return answer;
    if (answer) why = answer;
  }
  return why;
}

async function tabsWith(origin: string | null): Promise<number[]> {
  if (!origin) return [];
  const tabs = await browser.tabs.query({ url: `${origin}/*` });
  const latest = tabs.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  return latest.flatMap(({ id }) => id ?? []);
}

async function readIn(tabId: number, address: string): Promise<Traced | Unhashed> {
  const args: [string, string] = [address, 'slateguard.scan'];
  const [frame] = await scripting().executeScript({ target: { tabId }, func: handOver, args, injectImmediately: true });
  return (frame?.result as Traced | Unhashed | undefined) ?? 'gone from the page';
}

/** Runs in the page's isolated world, by itself: nothing outside this function is there. */
async function handOver(address: string, name: string): Promise<unknown> {
  const gone: Unhashed = 'gone from the page';
  const failed: Unhashed = 'reading failed';
  try {
    const blob = await (await fetch(address)).blob();
    return await new Promise((resolve) => {
      const port = chrome.runtime.connect({ name });
      port.onDisconnect.addListener(() => resolve(failed));
      port.onMessage.addListener((word: object) => {
        if ('progress' in word) return;
        resolve('traced' in word ? word.traced : failed);
        port.disconnect();
      });
      port.postMessage({ file: new File([blob], 'taken', { type: blob.type }), trace: true });
    });
  } catch {
    return gone;
  }
}
