import type { Tool } from '../model/tool.ts';
import { hostRule } from './host-rule.ts';

const SECOND_LEVEL = /^(?:ac|co|com|edu|gov|net|or|org)\.[a-z]{2}$/;

/** Nobody puts `www.` before `app.`: only a registrable name (`murf.ai`, `example.co.uk`) has the twin. */
function hasWwwTwin(host: string): boolean {
  const [, ...rest] = host.split('.');
  return rest.length === 1 || SECOND_LEVEL.test(rest.join('.'));
}

function patterns(host: string, wild: boolean): string[] {
  if (wild) return [`*://*.${host}/*`];
  return hasWwwTwin(host) ? [`*://${host}/*`, `*://www.${host}/*`] : [`*://${host}/*`];
}

/** Page hosts as rules; a rule with a port has no match pattern that every browser accepts. */
const pageRules = (tools: readonly Tool[]) =>
  tools.flatMap((tool) => tool.hosts.map(hostRule)).filter((rule) => rule.port === null);

/** WebExtension match patterns of the hosts that are a tool's altogether: the guard runs there. Sorted, no doubles. */
export function pageMatches(tools: readonly Tool[]): string[] {
  const whole = pageRules(tools).filter((rule) => rule.path === null);
  return [...new Set(whole.flatMap((rule) => patterns(rule.host, rule.wild)))].sort();
}

/**
 * Host-wide match patterns of the hosts a tool shares with other things; the guard itself lies on the path only. Never
 * overlaps {@link pageMatches}.
 */
export function sharedHostMatches(tools: readonly Tool[]): string[] {
  const whole = new Set(pageMatches(tools));
  const shared = pageRules(tools).filter((rule) => rule.path !== null);
  const all = new Set(shared.flatMap((rule) => patterns(rule.host, rule.wild)));
  return [...all].filter((pattern) => !whole.has(pattern)).sort();
}

/** Match patterns of the paths on hosts a tool shares with other things. Sorted. */
export const pathMatches = (tools: readonly Tool[]): string[] =>
  pageRules(tools)
    .filter((rule) => rule.path !== null)
    .map((rule) => `*://${rule.wild ? '*.' : ''}${rule.host}${rule.path}*`)
    .sort();

/** Every rule of a tool, page hosts first, then api and upload hosts, no doubles. */
export const toolHosts = (tool: Tool): string[] => [
  ...new Set([...tool.hosts, ...(tool.apiHosts ?? []), ...(tool.uploadHosts ?? [])]),
];
