import { checkLedger } from '../evidence/check-ledger.ts';
import { openServiceKey } from '../service-key.ts';
import { StartRefused } from '../start-refused.ts';
import { reportLines } from '../verify/report-lines.ts';
import { withStore } from './with-store.ts';

/** Looks through the whole ledger, beside a running service or without one. */
export function check(args: string[], env: NodeJS.ProcessEnv): Promise<string> {
  if (args.length > 0) throw new StartRefused('check');
  return withStore(env, async (store, { dataDir }) => {
    const now = (): Date => new Date();
    const report = await checkLedger({ store, key: await openServiceKey(dataDir, store, now), now });
    const said = reportLines(report, { name: 'The ledger', isPinned: true }).join('\n');
    if (!report.whole) throw new StartRefused(said);
    return said;
  });
}
