// Looks for tools nobody has listed, where the policy wants it: by addresses the browser itself picks out, and by nothing in a page.
import { browser } from '../browser.ts';
import { saidOf } from '../discover/candidates.ts';
import { apisOf, signalsOf, streamSignal, titleSignal } from '../discover/signals-of.ts';
import { asks, features, signatures } from '../discover/signatures.ts';
import type { Signal } from '../discover/signal.ts';
import type { Tool } from '../model/tool.ts';
import { dayOf } from '../policy/on-a-show.ts';
import { compileTools } from '../tools/compile-tools.ts';
import { requestPatterns } from '../tools/request-patterns.ts';
import type { Office } from './office.ts';

interface Details {
  url: string;
  method: string;
  tabId: number;
  initiator?: string;
  documentUrl?: string;
  originUrl?: string;
  responseHeaders?: { name: string; value?: string }[];
}
type Listener = (details: Details) => undefined;
interface RequestEvent {
  addListener(listener: Listener, filter: { urls: string[]; types: string[] }, extra?: string[]): void;
  removeListener(listener: Listener): void;
}
type Api = Record<'onBeforeRequest' | 'onHeadersReceived', RequestEvent>;

/** Undefined in the store flavour, which has no permission for it. */
const api = (): Api | undefined => (browser as unknown as { webRequest?: Api }).webRequest;

/** Whether this build can look at all. */
export const canDiscover = (): boolean => api() !== undefined;

const types = ['xmlhttprequest', 'sub_frame', 'other'];

/** The same site, for the same reason, counts once a minute. */
const ONCE_MS = 60_000;

/**
 * Registers its listeners before it returns, so that such a request can wake the worker; where the policy does not want
 * them they go as soon as it is known. Nothing is looked at before that.
 */
export function followDiscovery(office: Office) {
  const counted = new Map<string, number>();
  let apis: { of: readonly Tool[]; index: ReturnType<typeof compileTools> } | null = null;

  const apiIndex = () => {
    const of = office.tools.all();
    if (apis?.of !== of) apis = { of, index: compileTools(apisOf(of)) };
    return apis.index;
  };
  const isWanted = (): boolean => office.policy()?.discovery === true;

  async function note(page: string, signal: Signal): Promise<void> {
    const host = URL.parse(page)?.host;
    if (!host || !office.show.isOn()) return;
    const key = `${host} ${signal.name}`;
    if (Date.now() - (counted.get(key) ?? 0) < ONCE_MS) return;
    if (counted.size > 500) counted.clear();
    counted.set(key, Date.now());
    const news = await office.candidates.note(office.production(), host, signal, dayOf(new Date()));
    if (news) await office.records.note('tool-noticed', saidOf(news), null, office.stamp());
  }

  /** Known tools are guarded; what is left is a page nobody has listed, or an ordinary one with something in it. */
  async function look(details: Details, signals: () => (Signal | null)[]): Promise<void> {
    await Promise.all([office.source.whenReady(), office.show.whenLoaded()]);
    if (!isWanted()) return;
    const found = signals().filter((signal) => signal !== null);
    const origin = details.documentUrl ?? details.initiator ?? details.originUrl ?? '';
    if (found.length === 0 || !/^https?:/.test(origin)) return;
    const tab = details.tabId < 0 ? null : await browser.tabs.get(details.tabId).catch(() => null);
    if ([origin, tab?.url ?? ''].some((url) => office.tools.at(url))) return;
    for (const signal of found) await note(origin, signal);
  }

  const sent: Listener = (details) => void look(details, () => signalsOf(details, apiIndex())).catch(() => undefined);
  const answered: Listener = (details) => {
    const type = details.responseHeaders?.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? '';
    void look(details, () => [streamSignal(details, type)]).catch(() => undefined);
  };

  function listen(): void {
    const to = api();
    if (!to) return;
    const known = requestPatterns(apisOf(office.tools.all()));
    const urls = [...new Set([...[...signatures, ...features].flatMap((each) => each.urls), ...known])];
    to.onBeforeRequest.addListener(sent, { urls, types });
    to.onHeadersReceived.addListener(answered, { urls: asks.urls, types: ['xmlhttprequest'] }, ['responseHeaders']);
  }
  function end(): void {
    api()?.onBeforeRequest.removeListener(sent);
    api()?.onHeadersReceived.removeListener(answered);
  }

  listen();
  return {
    /** The policy or the catalogue changed. */
    follow(): void {
      end();
      if (isWanted()) listen();
    },
    titled(page: string, title: string): void {
      const signal = titleSignal(title);
      if (signal && isWanted() && !office.tools.at(page)) void note(page, signal).catch(() => undefined);
    },
  };
}
