// Report and evidence in one file, signed as one: what `npm run verify` takes.
import { setImmediate } from 'node:timers/promises';
import { Zip, ZipDeflate } from 'fflate';
import { sha256 } from '../../chain.ts';
import type { Sealing } from '../../evidence/checkpoints.ts';
import { exportEvidence } from '../../evidence/export-evidence.ts';
import { bundleText } from '../../verify/bundle-manifest.ts';
import type { BundleManifest } from '../../verify/bundle-manifest.ts';
import { cueSheetCsv } from './cue-sheet-csv.ts';
import { errorsAndOmissions } from './errors-and-omissions.ts';
import { reportCsv } from './report-csv.ts';
import { reportJson } from './report-json.ts';
import { reportPdf } from './report-pdf.ts';
import type { Report } from './report.ts';

/** A ZIP, piece by piece: the evidence first, in the memory of one page, then the report, then the signed list. */
export async function* reportBundle(
  sealing: Sealing,
  report: Report,
  ended: (records: number) => Promise<void>,
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  const files: BundleManifest['files'] = [];
  const evidence = addFile(zip, 'evidence.ndjson');
  let [size, records, closing] = [0, 0, ''];
  const counted = (count: number): Promise<void> => {
    records = count;
    return Promise.resolve();
  };
  for await (const text of exportEvidence({ ...sealing, production: report.production }, counted)) {
    const bytes = Buffer.from(text);
    size += bytes.length;
    if (text !== '') closing = text;
    evidence.push(bytes);
    yield* ready.splice(0);
    await setImmediate();
  }
  evidence.push(new Uint8Array(), true);
  files.push({ name: 'evidence.ndjson', size, sha256: sha256(closing) });
  for (const [name, bytes] of await documentsOf(report, sealing, sizeIn(closing))) {
    files.push({ name, size: bytes.length, sha256: sha256(bytes) });
    addFile(zip, name).push(bytes, true);
  }
  addFile(zip, 'manifest.json').push(Buffer.from(signedList(report, sealing, files)), true);
  zip.end();
  yield* ready.splice(0);
  await ended(records);
}

const documentsOf = async (report: Report, { key }: Sealing, size: number): Promise<[string, Buffer][]> => [
  ['report.pdf', await reportPdf(report, { key: key.publicKey.x, size })],
  ['report.csv', Buffer.from(reportCsv(report))],
  ['report.json', Buffer.from(reportJson(report))],
  ['eo-register.csv', Buffer.from(errorsAndOmissions(report))],
  ['cue-sheet.csv', Buffer.from(cueSheetCsv(report))],
];

function signedList(report: Report, { key }: Sealing, files: BundleManifest['files']): string {
  const { production, from, to, madeAt: at, madeBy: by } = report;
  const manifest: BundleManifest = { version: 1, key: key.publicKey.x, at, by, production, from, to, files };
  const json = JSON.stringify(manifest);
  return `{"bundle":${json},"signature":"${key.sign(bundleText(json))}"}\n`;
}

function addFile(zip: Zip, name: string): ZipDeflate {
  const file = new ZipDeflate(name, { level: 6 });
  zip.add(file);
  return file;
}

/** The closing line of the evidence says how large the tree is. */
const sizeIn = (closing: string): number =>
  (JSON.parse(closing) as { manifest?: { size?: number } }).manifest?.size ?? 0;
