import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Chromium } from './chromium.ts';

/** Process id of the browser that holds a profile: Chromium writes it into the profile's lock. */
const browserProcess = (profile: string): number =>
  Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1));

/** Playwright starts a browser as the head of a process group: none of its helpers may outlive it and hold its files. */
const killGroup = (profile: string): boolean => process.kill(-browserProcess(profile), 'SIGKILL');

/** Ends the whole browser as a power cut would. */
export async function killBrowser(browser: Chromium, profile: string): Promise<void> {
  const gone = new Promise<void>((resolve) => browser.context.once('close', () => resolve()));
  killGroup(profile);
  await gone;
}

/** Ends what a start that failed left running on this profile, if anything. */
export function killLeftover(profile: string): void {
  try {
    killGroup(profile);
  } catch {
    // Nothing holds the profile.
  }
}

/** Makes ready to end every service worker as Chromium does under pressure: at once, without asking. */
export async function workerKiller({ context }: Chromium): Promise<() => Promise<void>> {
  // Any page will do: the extension's worker lives in the same partition. A page of the extension's would die with it.
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  return async () => void (await session.send('ServiceWorker.stopAllWorkers'));
}

const readOr = (path: string, otherwise: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return otherwise;
  }
};

const parentOf = (pid: number): number => Number(/\) \S (\d+)/.exec(readOr(`/proc/${pid}/stat`, ''))?.[1] ?? 0);

function descendsFrom(pid: number, ancestor: number): boolean {
  for (let at = pid; at > 1; at = parentOf(at)) if (at === ancestor) return true;
  return false;
}

/** Ends the processes this browser runs extensions in, as a crash would. Linux only; answers how many there were. */
export function killExtensionProcesses(profile: string): number {
  const browser = browserProcess(profile);
  const found = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 1 && readOr(`/proc/${pid}/cmdline`, '').includes('--extension-process'))
    .filter((pid) => descendsFrom(pid, browser));
  for (const pid of found) process.kill(pid, 'SIGKILL');
  return found.length;
}
