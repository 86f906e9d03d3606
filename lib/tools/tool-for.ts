import type { Tool } from '../model/tool.ts';
import { catalogue } from './catalogue/index.ts';
import { compileTools } from './compile-tools.ts';
import type { HostEntry, ToolIndex } from './compile-tools.ts';
import { isUnder } from './is-under.ts';

export { compileTools } from './compile-tools.ts';
export type { ToolIndex } from './compile-tools.ts';

let builtIn: ToolIndex | null = null;

/** The built-in catalogue, compiled on first use. */
export const catalogueIndex = (): ToolIndex => (builtIn ??= compileTools(catalogue));

/**
 * The tool an address belongs to, by its page, api or upload hosts; null for everything else, malformed addresses
 * included. `blob:` and `view-source:` addresses count as the address inside them.
 */
export function toolFor(url: string | URL, index: ToolIndex = catalogueIndex()): Tool | null {
  const parsed = typeof url === 'string' ? URL.parse(url) : url;
  return parsed === null ? null : lookUp(parsed, index, 0);
}

const wrappers = new Set(['blob:', 'view-source:', 'filesystem:']);
const carriers = new Set(['https:', 'http:', 'wss:', 'ws:']);

function lookUp(url: URL, index: ToolIndex, depth: number): Tool | null {
  if (!carriers.has(url.protocol)) {
    const inner = wrappers.has(url.protocol) && depth < 2 ? URL.parse(url.pathname + url.search) : null;
    return inner === null ? null : lookUp(inner, index, depth + 1);
  }
  let host = url.hostname;
  if (host.endsWith('.')) host = host.slice(0, -1);
  if (host.startsWith('www.')) host = host.slice(4);
  const ported = url.port === '' ? null : from(index.exact.get(`${host}:${url.port}`), url);
  return ported ?? from(index.exact.get(host), url) ?? fromSuffix(host, index, url);
}

/** The longest suffix with a `*.` rule. A host name has at most 127 labels, so this is bounded by the address alone. */
function fromSuffix(host: string, index: ToolIndex, url: URL): Tool | null {
  for (let dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
    const tool = from(index.wild.get(host.slice(dot + 1)), url);
    if (tool) return tool;
  }
  return null;
}

function from(entry: HostEntry | undefined, url: URL): Tool | null {
  if (entry === undefined) return null;
  if (entry.scoped.length > 0) {
    const path = plain(url.pathname);
    for (const { path: scope, tool } of entry.scoped) if (isUnder(path, scope)) return tool;
  }
  return entry.whole;
}

/** `/i/%67rok` and `//i/grok` reach the same page as `/i/grok`. */
function plain(pathname: string): string {
  if (!pathname.includes('%') && !pathname.includes('//')) return pathname;
  let path = pathname.slice(0, 512);
  try {
    path = decodeURIComponent(path);
  } catch {
    // A broken escape stays as it was written.
  }
  return path.replaceAll(/\/{2,}/g, '/');
}
