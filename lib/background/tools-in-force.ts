import type { Policy } from '../model/policy.ts';
import type { Tool } from '../model/tool.ts';
import { catalogue } from '../tools/catalogue/index.ts';
import { catalogueIndex, compileTools, toolFor } from '../tools/tool-for.ts';
import type { ToolIndex } from '../tools/tool-for.ts';

/** The catalogue, as it was built or updated, with the tools a policy adds, compiled once for each. */
export function createToolsInForce(policy: () => Policy | null, known: () => readonly Tool[] = () => catalogue) {
  let seen: { policy: Policy | null; known: readonly Tool[] } | null = null;
  let tools: readonly Tool[] = catalogue;
  let index = catalogueIndex();

  function current(): void {
    const now = { policy: policy(), known: known() };
    if (seen?.policy === now.policy && seen.known === now.known) return;
    seen = now;
    const custom: Tool[] = (now.policy?.tools.custom ?? []).map((tool) => ({ ...tool }));
    tools = custom.length ? [...custom, ...now.known] : now.known;
    index = tools === catalogue ? catalogueIndex() : compileTools(tools);
  }

  return {
    all(): readonly Tool[] {
      current();
      return tools;
    },
    index(): ToolIndex {
      current();
      return index;
    },
    at(url: string): Tool | null {
      current();
      return toolFor(url, index);
    },
    byId(id: string): Tool | null {
      current();
      return tools.find((tool) => tool.id === id) ?? null;
    },
  };
}
export type ToolsInForce = ReturnType<typeof createToolsInForce>;
