/** A host rule taken apart. `wild`: every subdomain of `host`, not `host` itself. */
export interface HostRule {
  host: string;
  wild: boolean;
  /** Decimal, null for the scheme's own. */
  port: string | null;
  /** Lower case, starts with `/`, no slash at the end; null when the whole host is meant. */
  path: string | null;
}

const bare = (host: string): string => (host.startsWith('www.') ? host.slice(4) : host);

/** Takes `chatgpt.com`, `*.hf.space`, `localhost:8188` or `x.com/i/grok` apart. `www.` is implied, so it is dropped. */
export function hostRule(rule: string): HostRule {
  const text = rule.toLowerCase();
  const slash = text.indexOf('/');
  const authority = slash < 0 ? text : text.slice(0, slash);
  let path: string | null = slash < 0 ? null : text.slice(slash);
  while (path?.endsWith('/')) path = path.slice(0, -1);
  const colon = authority.indexOf(':');
  const name = colon < 0 ? authority : authority.slice(0, colon);
  const wild = name.startsWith('*.');
  return {
    host: wild ? name.slice(2) : bare(name),
    wild,
    port: colon < 0 ? null : authority.slice(colon + 1),
    path: path || null,
  };
}
