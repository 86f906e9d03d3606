import { browser } from '../browser.ts';
import { send } from '../messaging/send.ts';
import type { OutputStage } from '../model/output.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Standing } from './standing.ts';

const PAUSES_MS = [50, 100, 200, 400, 800, 1600, 3000];

/** Asks the background which tool this is, until it answers. Meanwhile everything is held: "not yet" is not "none". */
export async function greet(page: Window, standing: Standing, first = false): Promise<Snapshot | null> {
  const hello = { url: addressOf(page), top: page.top === page, first };
  for (let i = 0; ; i++) {
    try {
      const snapshot = await send('guard.hello', hello);
      standing.take(snapshot);
      return snapshot;
    } catch {
      if (isOrphaned()) return null;
      await new Promise((resume) => setTimeout(resume, PAUSES_MS[Math.min(i, PAUSES_MS.length - 1)]));
    }
  }
}

/** A frame without an address of its own belongs to the page that made it. */
function addressOf(page: Window): string {
  const { href, origin } = page.location;
  if (/^https?:/.test(href)) return href.slice(0, 8000);
  return page.origin !== 'null' ? page.origin : origin;
}

/** The background tells of every change: a new policy, an answer to a request, another path on the same host. */
export type News = 'changed' | 'late' | 'stopped' | 'taken';

/** Something was taken from this tool: which record, and what it is for where that is declared. */
export interface TakenNews {
  output: string;
  tool: string;
  stage: OutputStage | null;
}

export function onNews(hear: (news: News, more: TakenNews) => void): void {
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (message && typeof message === 'object' && 'news' in message)
      hear(message.news as News, message as unknown as TakenNews);
    return undefined;
  });
}

/** An update leaves the old guard behind in its pages, cut off from the new background. */
export const isOrphaned = (): boolean => {
  try {
    return !browser.runtime.id;
  } catch {
    return true;
  }
};
