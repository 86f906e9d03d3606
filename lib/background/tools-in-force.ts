import type { Policy } from '../model/policy.ts';
import type { Tool } from '../model/tool.ts';
import { catalogue } from '../tools/catalogue/index.ts';
import { catalogueIndex, compileTools, toolFor } from '../tools/tool-for.ts';
import type { ToolIndex } from '../tools/tool-for.ts';

/** The catalogue with the tools a policy adds, compiled once a policy. */
export function createToolsInForce(policy: () => Policy | null) {
  let seen: Policy | null | undefined;
  let tools: readonly Tool[] = catalogue;
  let index = catalogueIndex();

  function current(): void {
    const now = policy();
    if (now === seen) return;
    seen = now;
    const custom: Tool[] = (now?.tools.custom ?? []).map((tool) => ({ ...tool }));
    tools = custom.length ? [...custom, ...catalogue] : catalogue;
    index = custom.length ? compileTools(tools) : catalogueIndex();
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
