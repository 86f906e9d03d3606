import { setTimeout as sleep } from 'node:timers/promises';
import { carriers } from './carries.ts';
import { ordinaryText, scriptExcerpt } from './script-excerpt.ts';
import type { PageServer } from './serve-pages.ts';
import type { WayOut } from './ways-out.ts';

/** A page of a tool, whichever browser it is open in. */
interface ToolPage {
  evaluate(source: string): Promise<unknown>;
  close(): Promise<void>;
}

export interface WayTried {
  way: string;
  /** A page of script arrived at the server. */
  leaked: boolean;
  /** Ordinary words arrived: the way works here, and is not shut for everybody. */
  open: boolean;
}

/** Longer than any way takes on a busy machine, for what should arrive; and for what should not. */
const ARRIVES_MS = 6000;
const LEAKS_MS = 3000;
/** Pages side by side. */
const ABREAST = 4;

/** Tries each way with a page of script nobody cleared, and with ordinary words. */
export async function playWaysOut(
  ways: readonly WayOut[],
  server: PageServer,
  openPage: () => Promise<ToolPage>,
): Promise<WayTried[]> {
  const tried: WayTried[] = [];
  const waiting = [...ways.entries()];
  const play = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) tried.push(await playOne(next, server, openPage));
  };
  await Promise.all(Array.from({ length: ABREAST }, play));
  return ways.flatMap(({ name }) => tried.find(({ way }) => way === name) ?? []);
}

async function playOne(
  [number, { name, run, unseen }]: [number, WayOut],
  server: PageServer,
  openPage: () => Promise<ToolPage>,
): Promise<WayTried> {
  const { text, telling } = scriptExcerpt(700 + number);
  const ordinary = ordinaryText(700 + number);
  const page = await openPage();
  const send = (words: string): Promise<unknown> =>
    page.evaluate(`{ const text = ${JSON.stringify(words)}; ${run}; undefined }`).catch(() => undefined);
  const arrived = (words: readonly string[]): boolean => carriers(server.recorded, words).length > 0;
  // Held until the guard knows its rules: a way that cannot wait would be refused before that.
  await page.evaluate(`fetch('/api/ready?q=' + encodeURIComponent('ready to begin')).then(() => undefined)`);
  await send(ordinary);
  for (const end = Date.now() + (unseen ? 0 : ARRIVES_MS); Date.now() < end && !arrived([ordinary]);) await sleep(100);
  await send(text);
  await sleep(LEAKS_MS);
  const result = { way: name, leaked: arrived(telling), open: arrived([ordinary]) };
  await page.close().catch(() => undefined);
  return result;
}
