// What a well-formed update may still get wrong: its dates, tools without a place, hosts that are somebody else's.
import type { CatalogueEntry, CatalogueUpdate } from '../../model/catalogue-update.ts';
import { generalHosts } from '../../tools/general-hosts.ts';
import { hostRule } from '../../tools/host-rule.ts';
import type { HostRule } from '../../tools/host-rule.ts';
import { toolHosts } from '../../tools/match-patterns.ts';
import { updateCatalogue } from '../../tools/update-catalogue.ts';
import type { CatalogueOptions } from './read-catalogue.ts';

/** `co.uk` and its like: nobody's own name. */
const SECOND_LEVEL = /^(?:ac|co|com|edu|gov|net|or|org)\.[a-z]{2}$/;

export function checkCatalogue(update: CatalogueUpdate, options: CatalogueOptions): string[] {
  const reasons: string[] = [];
  const [issued, expires] = [Date.parse(update.issuedAt), Date.parse(update.expiresAt)];
  if (expires <= issued) reasons.push('expiresAt is not after issuedAt.');
  else if (expires <= options.now && !options.wasTaken)
    reasons.push(`expiresAt: the catalogue expired on ${update.expiresAt}.`);
  const ids = new Set<string>();
  update.tools.forEach((entry, i) => {
    if (ids.has(entry.id)) reasons.push(`tools[${i}].id: "${entry.id}" is there twice.`);
    ids.add(entry.id);
    reasons.push(...flawsOf(entry, `tools[${i}]`, options));
  });
  return options.wasTaken ? reasons : [...reasons, ...collisions(update, options)];
}

function flawsOf(entry: CatalogueEntry, place: string, { builtIn, wasTaken }: CatalogueOptions): string[] {
  const known = builtIn.find(({ id }) => id === entry.id);
  const flaws: string[] = [];
  if (!known && (!entry.name || !entry.kinds || entry.hosts.length === 0))
    flaws.push(`${place}: "${entry.id}" is new, so it needs "name", "kinds" and "hosts".`);
  for (const field of ['hosts', 'apiHosts', 'uploadHosts'] as const)
    entry[field].forEach((rule, j) => {
      const why = tooWide(hostRule(rule));
      if (why) flaws.push(`${place}.${field}[${j}]: "${rule}" ${why}`);
    });
  const own = new Set(known ? toolHosts(known) : []);
  entry.withdraw.forEach((rule, j) => {
    if (!own.has(rule) && !wasTaken) flaws.push(`${place}.withdraw[${j}]: "${rule}" is not a host of "${entry.id}".`);
  });
  return flaws;
}

/** What a whole site or half the network would be guarded by. */
function tooWide({ host, wild, path, port }: HostRule): string | null {
  if (!host.includes('.')) return wild || port === null ? 'is not the name of a site.' : null;
  if (SECOND_LEVEL.test(host)) return 'is not one site but all of a country’s.';
  if (generalHosts.has(host) && path === null) return 'is a site for everything; name a subdomain or a path of it.';
  return null;
}

interface Claim {
  tool: string;
  rule: HostRule;
}

/** One host, one tool: an update takes no page from a tool that keeps it. */
function collisions(update: CatalogueUpdate, { builtIn }: CatalogueOptions): string[] {
  const claims = new Map<string, Claim[]>();
  for (const tool of updateCatalogue(builtIn, update.tools))
    for (const rule of toolHosts(tool).map(hostRule))
      claims.set(rule.host, [...(claims.get(rule.host) ?? []), { tool: tool.id, rule }]);
  return update.tools.flatMap((entry, i) =>
    [...entry.hosts, ...entry.apiHosts, ...entry.uploadHosts].flatMap((rule) => {
      const keeper = keeperOf(hostRule(rule), entry.id, claims);
      return keeper ? [`tools[${i}]: "${rule}" belongs to "${keeper}", which keeps it.`] : [];
    }),
  );
}

/** The other tool whose page this would be: the same rule, a path inside its host, a whole host it has a path of, a name under its `*.`. */
function keeperOf(ours: HostRule, tool: string, claims: ReadonlyMap<string, Claim[]>): string | null {
  const isKept = ({ tool: other, rule }: Claim): boolean =>
    other !== tool &&
    rule.port === ours.port &&
    rule.wild === ours.wild &&
    (rule.path === ours.path || rule.path === null || ours.path === null);
  const same = claims.get(ours.host)?.find(isKept);
  if (same) return same.tool;
  for (let dot = ours.host.indexOf('.'); dot >= 0; dot = ours.host.indexOf('.', dot + 1)) {
    const above = claims.get(ours.host.slice(dot + 1))?.find(({ tool: other, rule }) => other !== tool && rule.wild);
    if (above) return above.tool;
  }
  return null;
}
