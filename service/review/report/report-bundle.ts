import type { Sealing } from '../../evidence/checkpoints.ts';
import { signedBundle } from '../../evidence/signed-bundle.ts';
import { cueSheetCsv } from './cue-sheet-csv.ts';
import { errorsAndOmissions } from './errors-and-omissions.ts';
import { reportCsv } from './report-csv.ts';
import { reportJson } from './report-json.ts';
import { reportPdf } from './report-pdf.ts';
import type { Report } from './report.ts';

/** Report and evidence in one file, signed as one. */
export function reportBundle(
  sealing: Sealing,
  report: Report,
  ended: (records: number) => Promise<void>,
): AsyncGenerator<Uint8Array> {
  const { production, from, to, madeAt: at, madeBy: by } = report;
  const documents = (size: number) => documentsOf(report, sealing, size);
  return signedBundle(sealing, { evidence: { production }, documents, says: { at, by, production, from, to } }, ended);
}

const documentsOf = async (report: Report, { key }: Sealing, size: number): Promise<[string, Buffer][]> => [
  ['report.pdf', await reportPdf(report, { key: key.publicKey.x, size })],
  ['report.csv', Buffer.from(reportCsv(report))],
  ['report.json', Buffer.from(reportJson(report))],
  ['eo-register.csv', Buffer.from(errorsAndOmissions(report))],
  ['cue-sheet.csv', Buffer.from(cueSheetCsv(report))],
];
