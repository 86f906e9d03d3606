import type { Tool } from '../model/tool.ts';
import type { ToolIndex } from '../tools/tool-for.ts';

/** One host rule and the tool that holds it. */
export interface Claim {
  host: string;
  /** Every subdomain of `host`, not `host` itself. */
  wild: boolean;
  port: string | null;
  path: string | null;
  tool: Tool;
}

/** Every rule by which an address belongs to a tool, as the look-up has them: no two claim the same place. */
export function claimsOf(index: ToolIndex): Claim[] {
  const claims: Claim[] = [];
  for (const [map, wild] of [
    [index.exact, false],
    [index.wild, true],
  ] as const) {
    for (const [key, { whole, scoped }] of map) {
      const [host = '', port = null] = key.split(':');
      if (whole) claims.push({ host, wild, port, path: null, tool: whole });
      for (const { path, tool } of scoped) claims.push({ host, wild, port, path, tool });
    }
  }
  return claims;
}

/** The look-up's order as a number: a port before a host, a host before a suffix, the longest path first. From 1. */
export function precedence({ host, wild, port, path }: Claim): number {
  const place = port !== null ? 300_000 : wild ? host.split('.').length * 1_000 : 200_000;
  return place + (path?.length ?? 0);
}

/** Whether an address may belong to both. */
export const overlap = (a: Claim, b: Claim): boolean =>
  a.host === b.host || (a.wild && b.host.endsWith(`.${a.host}`)) || (b.wild && a.host.endsWith(`.${b.host}`));
