// What an administrator most likely meant, said as something to write.
import { HostRuleText, Policy } from '../model/policy.ts';
import { knownFields } from './known-fields.ts';
import { nearest } from './nearest.ts';

type Path = readonly PropertyKey[];

/** Words of other products' policies, and ours for them. */
const everyday: Readonly<Record<string, readonly string[]>> = {
  allowed: ['approved', 'allow', 'log'],
  permit: ['allow', 'log'],
  permitted: ['approved', 'allow', 'log'],
  allow: ['approved', 'log'],
  ok: ['approved', 'allow', 'log'],
  audit: ['log', 'allow'],
  monitor: ['log', 'allow'],
  record: ['log', 'allow'],
  log: ['allow'],
  alert: ['warn'],
  notify: ['warn'],
  ask: ['justify', 'warn'],
  confirm: ['justify', 'warn'],
  prompt: ['justify', 'warn'],
  reason: ['justify'],
  justify: ['warn', 'conditional'],
  warn: ['conditional'],
  caution: ['warn', 'conditional'],
  limited: ['conditional'],
  restricted: ['conditional'],
  ban: ['blocked', 'block'],
  banned: ['blocked', 'block'],
  block: ['blocked'],
  deny: ['block', 'blocked'],
  denied: ['blocked', 'block'],
  disallow: ['block', 'blocked'],
  disallowed: ['blocked', 'block'],
  forbid: ['block', 'blocked'],
  forbidden: ['blocked', 'block'],
  prohibited: ['blocked', 'block'],
  reject: ['block', 'blocked'],
  code: ['codename'],
  actor: ['cast'],
  name: ['other'],
};

/** The allowed word that was most likely meant, by its spelling or by its sense. */
export function meantBy(written: string, allowed: readonly string[]): string | null {
  const sense = everyday[written.toLowerCase()]?.find((word) => allowed.includes(word));
  return sense ?? nearest(written, allowed);
}

const kebab = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** Our form of a text that has another one; null where that would be a guess. */
export function inOurForm(path: Path, value: string): string | null {
  const name = path.at(-1);
  if (name === 'tool' || name === 'id' || path.at(-2) === 'instead') return kebab(value) || null;
  if (path.at(-2) === 'hosts') return hostIn(value);
  if (name === 'issuedAt' || name === 'expiresAt') return /^\d{4}-\d\d-\d\d$/.test(value) ? `${value}T00:00:00Z` : null;
  return null;
}

function hostIn(address: string): string | null {
  const bare = address
    .trim()
    .toLowerCase()
    .replace(/^\w+:\/\//, '')
    .replace(/\/?\*?$/, '');
  return HostRuleText.safeParse(bare).success ? bare : null;
}

/** How a value of another type is written; `value` is null where the document's own words must not be repeated. */
export function inOurType(expected: string, path: Path, value: unknown): string {
  if ((expected === 'number' || expected === 'int') && typeof value === 'string' && /^\d{1,15}$/.test(value))
    return `: write ${value}, without quotes`;
  if (expected === 'array' && typeof value === 'string' && value.length < 60) return `: write ["${value}"]`;
  if (expected === 'array' && value !== null && typeof value === 'object') return ': write [ { … } ]';
  if (expected !== 'object') return '';
  const fields = knownFields(Policy, path);
  return fields.length > 0 && fields.length < 12 ? ` with ${fields.join(', ')}` : '';
}

/** A document one level too high: the file of a browser, or the value of managed storage with its name. */
export function wrapped(document: object): string | null {
  if ('policyVersion' in document) return null;
  const outer = ['policies', '3rdparty', 'ExtensionSettings'].find((name) => name in document);
  if (outer) return `${outer}: this is a file for the browser. The policy is the text inside it, under "policy".`;
  return 'policy' in document
    ? 'policy: write only what stands inside it. The document begins with policyVersion.'
    : null;
}
