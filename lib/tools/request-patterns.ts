import type { Tool } from '../model/tool.ts';
import { hostRule } from './host-rule.ts';
import { toolHosts } from './match-patterns.ts';

/**
 * Match patterns of everything these tools are reached at, page, api and upload hosts: few and wide, since the browser
 * holds every request against each of them. Subdomains are included, so whoever uses them looks again. A rule with a
 * port matches by its host: not every browser takes ports in a pattern.
 */
export function requestPatterns(tools: readonly Tool[]): string[] {
  const rules = tools.flatMap((tool) => toolHosts(tool).map(hostRule));
  const whole = new Set(rules.filter(({ path }) => path === null).map(({ host }) => host));
  const covered = (host: string): boolean => {
    for (let dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1))
      if (whole.has(host.slice(dot + 1))) return true;
    return false;
  };
  const hosts = [...whole].filter((host) => !covered(host)).map((host) => `*://*.${host}/*`);
  const paths = rules
    .filter(({ host, path }) => path !== null && !whole.has(host) && !covered(host))
    .map(({ host, path }) => `*://*.${host}${path}*`);
  return [...new Set([...hosts, ...paths])].sort();
}
