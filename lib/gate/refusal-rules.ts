// A tool the production refuses is stopped by the browser itself: before its page loads, and while our worker sleeps.
import type { Tool } from '../model/tool.ts';
import type { ToolIndex } from '../tools/tool-for.ts';
import { addressPattern } from './address-pattern.ts';
import { claimsOf, overlap, precedence, type Claim } from './claims.ts';

/** A rule of the browser's declarativeNetRequest, as far as we write them. */
export interface RefusalRule {
  id: number;
  priority: number;
  condition: {
    regexFilter: string;
    requestDomains: string[];
    isUrlFilterCaseSensitive: false;
    resourceTypes?: ['main_frame'];
    excludedResourceTypes?: ['main_frame'];
  };
  action: { type: 'allow' | 'block' } | { type: 'redirect'; redirect: { regexSubstitution: string } };
}

type Draft = Omit<RefusalRule, 'id'>;

/**
 * The browser's rules for what is refused: a page is redirected to `page`, which learns the host and the path of the
 * rule from its fragment and nothing else of the address; frames and requests are blocked. Hosts of the same shape
 * share their rules, so that refusing the whole catalogue stays far below the browsers' limits.
 */
export function refusalRules(index: ToolIndex, isRefused: (tool: Tool) => boolean, page: string): RefusalRule[] {
  const claims = claimsOf(index);
  const refused = claims.filter(({ tool }) => isRefused(tool));
  const kept = claims.filter((claim) => !isRefused(claim.tool) && refused.some((other) => excepts(claim, other)));
  const drafts = [
    ...[...alike(refused)].flatMap((group) => refusals(group, page)),
    ...[...alike(kept)].flatMap((group) => exceptions(group)),
  ];
  return drafts.map((draft, at) => ({ id: at + 1, ...draft }));
}

const excepts = (claim: Claim, refused: Claim): boolean =>
  overlap(claim, refused) && precedence(claim) > precedence(refused);

function alike(claims: readonly Claim[]): Iterable<Claim[]> {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const shape = `${precedence(claim)} ${addressPattern(claim)}`;
    groups.set(shape, [...(groups.get(shape) ?? []), claim]);
  }
  return groups.values();
}

function condition(group: readonly Claim[]) {
  const requestDomains = [...new Set(group.map(({ host }) => host))].sort();
  return { regexFilter: addressPattern(group[0]!), requestDomains, isUrlFilterCaseSensitive: false } as const;
}

function refusals(group: readonly Claim[], page: string): Draft[] {
  const [first] = group as [Claim];
  const rank = precedence(first) * 2;
  const on = condition(group);
  const pages = { ...on, resourceTypes: ['main_frame'] as ['main_frame'] };
  const regexSubstitution = `${page}#\\1${first.path ?? ''}`;
  return [
    { priority: rank + 1, condition: pages, action: { type: 'redirect', redirect: { regexSubstitution } } },
    // Where our page may not be shown (a private window, a site the browser has not granted) it still does not open.
    { priority: rank, condition: pages, action: { type: 'block' } },
    { priority: rank, condition: { ...on, excludedResourceTypes: ['main_frame'] }, action: { type: 'block' } },
  ];
}

/** A tool that may be used on a place within a refused one's. */
function exceptions(group: readonly Claim[]): Draft[] {
  const rank = precedence(group[0]!) * 2 + 1;
  const on = condition(group);
  return [
    { priority: rank, condition: { ...on, resourceTypes: ['main_frame'] }, action: { type: 'allow' } },
    { priority: rank, condition: { ...on, excludedResourceTypes: ['main_frame'] }, action: { type: 'allow' } },
  ];
}
