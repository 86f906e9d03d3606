import type { RefusalRule } from '../../lib/gate/refusal-rules.ts';

type Outcome = RefusalRule['action']['type'] | null;

const order = ['allow', 'block', 'redirect'];
const suffixesOf = (host: string): string[] => host.split('.').map((_, at, labels) => labels.slice(at).join('.'));

/** What a browser makes of these rules for a page at an address, as its documentation has it. */
export function refusedBy(rules: readonly RefusalRule[]): (address: string) => Outcome {
  const ready = rules
    .filter(({ condition }) => !condition.excludedResourceTypes)
    .sort((a, b) => b.priority - a.priority || order.indexOf(a.action.type) - order.indexOf(b.action.type))
    .map(({ condition, action }) => ({
      domains: new Set(condition.requestDomains),
      pattern: new RegExp(condition.regexFilter, 'i'),
      type: action.type,
    }));
  return (address) => {
    const { href, hostname } = new URL(address);
    const suffixes = suffixesOf(hostname.replace(/\.$/, ''));
    const first = ready.find(({ domains, pattern }) => suffixes.some((s) => domains.has(s)) && pattern.test(href));
    return first?.type ?? null;
  };
}
