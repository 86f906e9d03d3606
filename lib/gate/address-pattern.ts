import type { Claim } from './claims.ts';

const LABEL = '[^/:?#.@]+';
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/**
 * The shape of the addresses of a claim, its host name left to the rule's list of domains: a list matches a host with
 * all its subdomains, and the number of labels tells them apart. Catches the host; takes the address to its end, so
 * that a substitution drops the query.
 */
export function addressPattern({ host, wild, port, path }: Claim): string {
  const labels = host.split('.').length;
  const name = Array.from({ length: labels }, () => LABEL).join(String.raw`\.`);
  const below = wild ? String.raw`(?:${LABEL}\.)+` : '';
  const at = port === null ? '' : `:${port}`;
  const ports = port === null ? String.raw`(?::\d+)?` : '';
  return `^(?:https?|wss?)://(?:[^/@]*@)?(?:www\\.)?(${below}${name}${at})\\.?${ports}${scope(path)}`;
}

/** `//i//grok` reaches the same page as `/i/grok`. */
function scope(path: string | null): string {
  if (path === null) return '[/?#].*$';
  const parts = path.split('/').filter(Boolean).map(escaped);
  return `/+${parts.join('/+')}(?:[/?#].*)?$`;
}
