import type { UsedTool } from '../log/sitting.ts';
import type { Snapshot } from '../model/snapshot.ts';

/** The tool as visits and attempts name it. The account is known once an adapter can read it. */
export const usedTool = (here: Snapshot): UsedTool => ({
  tool: here.tool.id,
  status: here.tool.status,
  account: null,
  production: here.production.id,
  declaration: here.declared?.id ?? null,
});
