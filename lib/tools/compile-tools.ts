import type { Tool } from '../model/tool.ts';
import { hostRule } from './host-rule.ts';

export interface Scoped {
  path: string;
  tool: Tool;
}

/** What one host name stands for. */
export interface HostEntry {
  whole: Tool | null;
  /** Longest path first. */
  scoped: Scoped[];
}

/** Ready for look-ups: one hash probe for the host, one for each of its suffixes. */
export interface ToolIndex {
  /** Keyed by host, or `host:port` where a rule names a port; never with `www.`. */
  exact: ReadonlyMap<string, HostEntry>;
  /** Keyed by the part after `*.`. */
  wild: ReadonlyMap<string, HostEntry>;
}

/**
 * Compiles tools for {@link toolFor}. Where two tools claim the same host the earlier one keeps it: put a policy's
 * custom tools before the catalogue.
 */
export function compileTools(tools: readonly Tool[]): ToolIndex {
  const exact = new Map<string, HostEntry>();
  const wild = new Map<string, HostEntry>();
  for (const tool of tools) {
    for (const rules of [tool.hosts, tool.apiHosts, tool.uploadHosts]) {
      for (const rule of rules ?? []) claim(rule, tool, exact, wild);
    }
  }
  return { exact, wild };
}

function claim(rule: string, tool: Tool, exact: Map<string, HostEntry>, wild: Map<string, HostEntry>): void {
  const { host, wild: isWild, port, path } = hostRule(rule);
  const key = port === null ? host : `${host}:${port}`;
  const map = isWild ? wild : exact;
  let entry = map.get(key);
  if (!entry) map.set(key, (entry = { whole: null, scoped: [] }));
  if (path === null) entry.whole ??= tool;
  else if (!entry.scoped.some((one) => one.path === path)) {
    entry.scoped.push({ path, tool });
    entry.scoped.sort((a, b) => b.path.length - a.path.length);
  }
}
