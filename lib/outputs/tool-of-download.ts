// A browser says where a download came from, not which page asked for it: the tool is worked out from the addresses.
import type { Tool } from '../model/tool.ts';
import { hostRule } from '../tools/host-rule.ts';
import { toolHosts } from '../tools/match-patterns.ts';

export interface DownloadAddresses {
  url: string;
  /** After redirects; empty where the browser does not say. */
  finalUrl: string;
  /** Empty where the page keeps it to itself. */
  referrer: string;
}

interface Known {
  /** The tool of a page's address. */
  at(url: string): Tool | null;
  tools: readonly Tool[];
  /** Addresses of open pages of this origin: on shared hosts the path decides. */
  pagesOf(origin: string): readonly string[];
}

/** The tool a download belongs to, or null: then it is nobody's business. */
export function toolOfDownload({ url, finalUrl, referrer }: DownloadAddresses, known: Known): Tool | null {
  const origins = [referrer, url].flatMap((address) => originOf(address) ?? []);
  const pages = origins.flatMap((origin) => [`${origin}/`, ...known.pagesOf(origin)]);
  for (const page of [referrer, ...pages]) {
    const tool = page ? known.at(page) : null;
    if (tool) return tool;
  }
  return servedBy([finalUrl, url].map(hostOf), known.tools);
}

/** The origin behind an address, also of what a page keeps in memory (`blob:`). */
export function originOf(address: string): string | null {
  const url = URL.parse(address.replace(/^blob:/, ''));
  return url && /^https?:$/.test(url.protocol) ? url.origin : null;
}

const hostOf = (address: string): string => URL.parse(address)?.hostname ?? '';

/** A host that is a tool's altogether; never one it shares with other things. */
function servedBy(hosts: readonly string[], tools: readonly Tool[]): Tool | null {
  const fits = (rule: string): boolean => {
    const { host, wild, path } = hostRule(rule);
    return path === null && hosts.some((own) => (wild ? own.endsWith(`.${host}`) : own === host));
  };
  return tools.find((tool) => toolHosts(tool).some(fits)) ?? null;
}
