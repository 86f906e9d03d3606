import { everything } from './in-turn.ts';
import { toolPages } from './page-table.ts';
import type { ToolPage } from './page-table.ts';

/**
 * The ways of a page, and which of them are tried in full: every one in the soak, otherwise one a page, another from
 * page to page. That what is cancelled never leaves is tried on all of them, always.
 */
export function takingTurns<W extends { name: string }>(tool: ToolPage, ways: readonly W[]) {
  const turn = toolPages.indexOf(tool) % Math.max(1, ways.length);
  return ways.map((way, index) => ({ name: way.name, way, inFull: everything || index === turn }));
}
