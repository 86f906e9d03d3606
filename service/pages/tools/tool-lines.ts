import type { ToolUse } from '../../review/tally.ts';
import type { ToolStatus } from '../../../lib/model/status.ts';
import { toolStatuses } from '../../../lib/model/status.ts';

export interface ToolLine {
  tool: string;
  /** Its standing when it was last used; null where no record says. */
  status: ToolStatus | null;
  first: string;
  last: string;
  count: number;
}

/** One line a tool, whatever standings it had, the busiest first. */
export function toolLines(uses: readonly ToolUse[]): ToolLine[] {
  const lines = [...Map.groupBy(uses, ({ tool }) => tool)].map(([tool, all]): ToolLine => {
    const newest = all.filter(({ status }) => status !== '').sort((a, b) => (a.last < b.last ? 1 : -1))[0];
    const days = all.flatMap(({ first, last }) => [first, last]).sort();
    return {
      tool,
      status: toolStatuses.find((status) => status === newest?.status) ?? null,
      first: days[0] ?? '',
      last: days.at(-1) ?? '',
      count: all.reduce((sum, { count }) => sum + count, 0),
    };
  });
  return lines.sort((a, b) => b.count - a.count);
}
