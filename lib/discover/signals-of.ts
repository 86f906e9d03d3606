import type { Tool } from '../model/tool.ts';
import { toolFor } from '../tools/tool-for.ts';
import type { ToolIndex } from '../tools/tool-for.ts';
import type { SeenRequest, Signal } from './signal.ts';
import { asks, features, signatures, titles, type Signature } from './signatures.ts';

const fits = ({ path, host, post, port }: Signature, url: URL, method: string): boolean =>
  (host?.test(url.hostname) ?? true) &&
  (!post || method === 'POST') &&
  (port === undefined || url.port === port) &&
  path.test(url.pathname.slice(0, 500));

/** What a request gives away of the page that makes it; nothing for nearly all of them. `apis`: where known tools are spoken to. */
export function signalsOf({ url, method }: SeenRequest, apis: ToolIndex): Signal[] {
  const address = URL.parse(url);
  if (!address || !/^https?:$/.test(address.protocol)) return [];
  const found = (list: readonly Signature[], kind: Signal['kind']): Signal[] =>
    list.filter((each) => fits(each, address, method)).map(({ name, weight }) => ({ name, weight, kind }));
  const called = method === 'POST' ? toolFor(address, apis) : null;
  const calls: Signal[] = called ? [{ name: `calls:${called.id}`, weight: 'strong', kind: 'feature' }] : [];
  return [...calls, ...found(features, 'feature'), ...(called ? [] : found(signatures, 'site'))];
}

/** An answer that comes bit by bit to a question that was sent: how chats look from outside. */
export function streamSignal({ url, method }: SeenRequest, contentType: string): Signal | null {
  const path = URL.parse(url)?.pathname.slice(0, 500) ?? '';
  const isStream = /^(?:text\/event-stream|application\/x-ndjson)\b/i.test(contentType);
  return method === 'POST' && isStream && asks.path.test(path)
    ? { name: 'streams-answers', weight: 'weak', kind: 'site' }
    : null;
}

export function titleSignal(title: string): Signal | null {
  return titles.has(title.trim().toLowerCase()) ? { name: 'title', weight: 'weak', kind: 'site' } : null;
}

/** Only what a tool is spoken to by: its pages are known anyway. */
export const apisOf = (tools: readonly Tool[]): Tool[] =>
  tools.flatMap((tool) => {
    const hosts = [...(tool.apiHosts ?? []), ...(tool.uploadHosts ?? [])];
    return hosts.length > 0 ? { id: tool.id, name: tool.name, kinds: tool.kinds, hosts } : [];
  });
