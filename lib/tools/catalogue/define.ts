import type { Tool, ToolKind } from '../../model/tool.ts';

type Rest = Partial<Omit<Tool, 'id' | 'name' | 'kinds' | 'hosts'>>;

/** One row of the catalogue: id, name, kinds with the most characteristic first, page hosts, and what else is known. */
export const tool = (
  id: string,
  name: string,
  kinds: readonly ToolKind[],
  hosts: readonly string[],
  rest: Rest = {},
): Tool => ({ id, name, kinds, hosts, ...rest });

/** A look-alike, or a host that only lists vouch for: shown as *unverified*. */
export const unverified = (
  id: string,
  name: string,
  kinds: readonly ToolKind[],
  hosts: readonly string[],
  rest: Rest = {},
): Tool => ({ ...tool(id, name, kinds, hosts, rest), unverified: true });
