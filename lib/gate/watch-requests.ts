import { browser } from '../browser.ts';
import type { RequestDetails } from './read-request.ts';

type Answer = { cancel: boolean };
type Listener = (details: RequestDetails) => Answer | Promise<Answer> | undefined;
interface RequestEvent {
  addListener(listener: Listener, filter: { urls: string[]; types?: string[] }, extra: string[]): void;
  removeListener(listener: Listener): void;
}
interface Api {
  onBeforeRequest: RequestEvent;
  onBeforeSendHeaders: RequestEvent;
}

/** The browser's events; undefined in the store flavour, which has no permission for them. */
const api = (): Api | undefined => (browser as unknown as { webRequest?: Api }).webRequest;

/** Firefox waits for an answer and lets every extension block; Chromium only those an administrator installed. */
export const isFirefox = (): boolean => browser.runtime.getURL('').startsWith('moz-');

/** Whether the browser may give us the last word at all: an unpacked extension in Chromium never gets it. */
export function mayBlock(): boolean {
  return api() !== undefined && (isFirefox() || browser.runtime.getManifest().update_url !== undefined);
}

/** Whether it does. Chromium takes the listeners either way and calls them only then. */
export async function canBlock(): Promise<boolean> {
  if (!mayBlock()) return false;
  return browser.permissions.contains({ permissions: ['webRequestBlocking'] as never }).catch(() => false);
}

/** Has these requests put to `answer` before they leave. Returns how to end that. */
export function watchRequests(urls: string[], answer: Listener, types?: string[]): () => void {
  const { onBeforeRequest } = api()!;
  onBeforeRequest.addListener(answer, { urls, ...(types ? { types } : {}) }, ['blocking', 'requestBody']);
  return () => onBeforeRequest.removeListener(answer);
}

interface Headers {
  requestHeaders?: { name: string; value?: string }[];
}

/**
 * Firefox shows a form's files by name among its fields; only their weight gives them away. Calls `answer` for forms
 * that are heavier than what they showed.
 */
export function watchFormWeight(urls: string[], shown: (id: string) => number | null, answer: Listener): void {
  const weigh: Listener = (details) => {
    const length = shown(details.requestId);
    if (length === null) return undefined;
    const headers = (details as Headers).requestHeaders ?? [];
    const valueOf = (name: string) => headers.find((header) => header.name.toLowerCase() === name)?.value ?? '';
    if (!valueOf('content-type').startsWith('multipart/form-data')) return undefined;
    return Number(valueOf('content-length')) > length ? answer(details) : undefined;
  };
  api()!.onBeforeSendHeaders.addListener(weigh, { urls }, ['blocking', 'requestHeaders']);
}
