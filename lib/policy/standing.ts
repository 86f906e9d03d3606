import type { Policy, ToolEntry } from '../model/policy.ts';
import type { Alternative, ToolStanding } from '../model/snapshot.ts';
import type { Tool } from '../model/tool.ts';
import { isUnverified } from '../tools/is-unverified.ts';
import { alternatives, toolUrl } from '../tools/stand.ts';

/** More than a person would read. */
const MAX_ALTERNATIVES = 4;

export const entryFor = (policy: Policy | null, tool: string): ToolEntry | null =>
  policy?.tools.entries.find((entry) => entry.tool === tool) ?? null;

/** Where the production stands on a tool, and what it would rather see used. `catalogue` includes the policy's own tools. */
export function standing(policy: Policy | null, tool: Tool, catalogue: readonly Tool[]): ToolStanding {
  const entry = entryFor(policy, tool.id);
  return {
    id: tool.id,
    name: tool.name,
    kinds: tool.kinds,
    status: entry?.status ?? 'unlisted',
    tier: entry?.tier ?? null,
    reason: entry?.reason ?? null,
    conditions: entry?.conditions ?? null,
    unverified: isUnverified(tool),
    facts: tool.facts ?? null,
    instead: policy ? insteadOf(policy, tool, catalogue) : [],
  };
}

/** What the entry names first, then approved tools that do the same. A blocked tool is never offered. */
function insteadOf(policy: Policy, tool: Tool, catalogue: readonly Tool[]): Alternative[] {
  const byId = new Map(catalogue.map((other) => [other.id, other]));
  const named = (entryFor(policy, tool.id)?.instead ?? []).filter((id) => entryFor(policy, id)?.status !== 'blocked');
  const approved = policy.tools.entries.filter(({ status }) => status === 'approved').map((entry) => entry.tool);
  const known = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const offered = new Set([...known(named), ...alternatives(tool, known(approved))]);
  offered.delete(tool);
  return [...offered]
    .slice(0, MAX_ALTERNATIVES)
    .map((other) => ({ id: other.id, name: other.name, url: toolUrl(other) }));
}
