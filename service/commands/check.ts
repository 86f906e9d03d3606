import { checkLedger } from '../evidence/check-ledger.ts';
import { openServiceKey } from '../service-key.ts';
import { StartRefused } from '../start-refused.ts';
import type { Rows } from '../store/rows.ts';
import { reportLines } from '../verify/report-lines.ts';
import { withStore } from './with-store.ts';

const WHATEVER = ['record', 'leaf', 'statement', 'checkpoint', 'fork', 'gap'].map(
  (table) => `EXISTS (SELECT 1 FROM ${table})`,
);

/** Nothing was ever taken in, or nothing of it is left to ask. */
const isEmpty = async (rows: Rows): Promise<boolean> =>
  (await rows.one(`SELECT 1 AS found WHERE ${WHATEVER.join(' OR ')}`)) === undefined;

/** Looks through the whole ledger, beside a running service or without one. */
export function check(args: string[], env: NodeJS.ProcessEnv): Promise<string> {
  if (args.length > 0) throw new StartRefused('check');
  return withStore(env, async (store, { dataDir }) => {
    if (await isEmpty(store)) return 'The ledger: empty, there is nothing to check.';
    const now = (): Date => new Date();
    const report = await checkLedger({ store, key: await openServiceKey(dataDir, store, now), now });
    const said = reportLines(report, { name: 'The ledger', isPinned: true }).join('\n');
    if (!report.whole) throw new StartRefused(said);
    return said;
  });
}
