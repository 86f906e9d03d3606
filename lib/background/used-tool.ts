import type { UsedTool } from '../log/sitting.ts';
import type { Snapshot } from '../model/snapshot.ts';

/** The tool as visits and attempts name it. Of the account only whose it is, and whether a person said so. */
export const usedTool = (here: Snapshot): UsedTool => ({
  tool: here.tool.id,
  status: here.tool.status,
  account: here.account.known && `${here.account.known.is}${here.account.known.by === 'said' ? ', said' : ''}`,
  production: here.production.id,
  declaration: here.declared?.id ?? null,
});
