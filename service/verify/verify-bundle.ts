// A report with its evidence, in one ZIP: the signed list names every file, and the evidence is checked as one by itself.
import { Unzip, UnzipInflate } from 'fflate';
import { bundleText, readBundleManifest, saidOf } from './bundle-manifest.ts';
import type { BundleManifest } from './bundle-manifest.ts';
import type { FaultName, Report } from './faults.ts';
import { isSignedText } from './manifest.ts';
import { concat, fromBase64url, toBase64url } from './means.ts';
import type { Means } from './means.ts';
import { verifyExport } from './verify-export.ts';
import type { VerifyOptions } from './verify-export.ts';

/** A report is a few megabytes; more is not one. */
const MOST_BYTES = 256 * 1024 * 1024;
const EVIDENCE = 'evidence.ndjson';
const MANIFEST = 'manifest.json';

interface File {
  size: number;
  /** Everything; of the evidence the last line, which is signed and stands for all of it. */
  bytes: Uint8Array[];
  isWhole: boolean;
}

/** Everything in the archive, the evidence verified while it comes out of it. */
export async function verifyBundle(
  chunks: AsyncIterable<Uint8Array>,
  means: Means,
  options: VerifyOptions = {},
): Promise<Report> {
  const files = new Map<string, File>();
  const faults: [FaultName, string][] = [];
  const report = await verifyExport(evidenceIn(chunks, files, faults), means, options);
  const fault = (name: FaultName, where: string): void => void report.faults.push({ name, line: null, where });
  for (const [name, where] of faults) fault(name, where);
  await checkFiles(files, means, report, fault);
  report.whole = report.faults.length === 0;
  return report;
}

/** Yields the evidence; keeps what else there is. */
async function* evidenceIn(
  chunks: AsyncIterable<Uint8Array>,
  files: Map<string, File>,
  faults: [FaultName, string][],
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const unzip = new Unzip((entry) => {
    if (files.has(entry.name)) faults.push(['bundle', `${entry.name} stands in it twice`]);
    const file: File = { size: 0, bytes: [], isWhole: false };
    files.set(entry.name, file);
    entry.ondata = (error, bytes, final) => {
      if (error) throw error;
      file.size += bytes.length;
      file.isWhole ||= final;
      if (entry.name !== EVIDENCE && file.size > MOST_BYTES) throw new Error('too large');
      if (entry.name !== EVIDENCE) return void file.bytes.push(bytes);
      ready.push(bytes);
      file.bytes = lastLine(file.bytes, bytes);
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  try {
    for await (const chunk of chunks) {
      unzip.push(chunk);
      yield* ready.splice(0);
    }
    unzip.push(new Uint8Array(), true);
  } catch {
    faults.push(['bundle', 'the archive is damaged']);
  }
  yield* ready.splice(0);
}

const NEWLINE = 10;

/** The line a text ends with so far, its newline included. */
function lastLine(before: readonly Uint8Array[], bytes: Uint8Array): Uint8Array[] {
  if (bytes.length === 0) return [...before];
  const cut = bytes.lastIndexOf(NEWLINE, bytes.length - 2);
  if (cut >= 0) return [bytes.subarray(cut + 1)];
  return before.at(-1)?.at(-1) === NEWLINE ? [bytes] : [...before, bytes];
}

async function checkFiles(
  files: ReadonlyMap<string, File>,
  means: Means,
  report: Report,
  fault: (name: FaultName, where: string) => void,
): Promise<void> {
  const closing = files.get(MANIFEST);
  const read = closing?.isWhole ? readBundleManifest(new TextDecoder().decode(concat(...closing.bytes))) : null;
  if (!read) return fault('bundle', 'its list is missing');
  const key = report.key === null ? null : fromBase64url(report.key);
  if (!key || !(await isSignedText(means, key, bundleText(read.json), read.signature)))
    return fault('bundle', 'its list is not signed by the service');
  const { manifest } = read;
  const listed = new Set([MANIFEST, ...manifest.files.map(({ name }) => name)]);
  for (const name of files.keys()) if (!listed.has(name)) fault('bundle', `${nameable(name)} is not in its list`);
  for (const expected of manifest.files) checkFile(expected, files.get(expected.name), means, fault);
  report.notes.push(saidOf(manifest));
}

function checkFile(
  { name, size, sha256 }: BundleManifest['files'][number],
  file: File | undefined,
  means: Means,
  fault: (name: FaultName, where: string) => void,
): void {
  if (!file?.isWhole) return fault('bundle', `${nameable(name)} is missing`);
  const own = toBase64url(means.sha256(concat(...file.bytes)));
  if (file.size !== size || own !== sha256) fault('bundle', `${nameable(name)} was changed`);
}

/** A name somebody else chose, fit to be printed. */
const nameable = (name: string): string => JSON.stringify(name.slice(0, 100));
