// The ledger itself looked through, by who runs it: the evidence as an auditor checks it, and everything that is kept beside
// the records so that they are found, which no export has. One changed value anywhere is named.
import { meansHere } from '../verify/means-here.ts';
import type { FaultName, Report } from '../verify/faults.ts';
import { verifyExport } from '../verify/verify-export.ts';
import type { Sealing } from './checkpoints.ts';
import { exportEvidence } from './export-evidence.ts';
import { besideRecords } from './check-labels.ts';
import { besideTree } from './check-tables.ts';

/** Where in the ledger something does not fit. */
export interface Misfit {
  name: Extract<FaultName, 'label' | 'ledger'>;
  where: string;
}

/** Reads everything, in the memory of one page. */
export async function checkLedger({ store, key, now }: Sealing): Promise<Report> {
  const lines = exportEvidence({ store, key, now, production: null }, () => Promise.resolve());
  const broken: Misfit[] = [];
  const report = await verifyExport(inBytes(lines, broken), meansHere(), { key: key.publicKey.x });
  const add = ({ name, where }: Misfit): void => void report.faults.push({ name, line: null, where });
  broken.forEach(add);
  for (const misfits of [besideRecords(store), besideTree(store)]) for await (const misfit of misfits) add(misfit);
  report.whole = report.faults.length === 0;
  return report;
}

/** What cannot even be written out ends there, and is named. */
async function* inBytes(lines: AsyncIterable<string>, broken: Misfit[]): AsyncGenerator<Uint8Array> {
  try {
    for await (const text of lines) yield Buffer.from(text, 'utf8');
  } catch (error) {
    broken.push({ name: 'ledger', where: (error as Error).message });
  }
}
