// Documents and the evidence they stand on in one file, signed as one: what `npm run verify` takes.
import { setImmediate } from 'node:timers/promises';
import { Zip, ZipDeflate } from 'fflate';
import { sha256 } from '../chain.ts';
import { bundleText } from '../verify/bundle-manifest.ts';
import type { BundleFile, BundleManifest, BundleSays } from '../verify/bundle-manifest.ts';
import type { Sealing } from './checkpoints.ts';
import { exportEvidence } from './export-evidence.ts';
import type { Wanted } from './export-evidence.ts';

export interface Bundled {
  evidence: Omit<Wanted, keyof Sealing>;
  /** By name; `size` is that of the tree the evidence is of. */
  documents: (size: number) => Promise<[string, Buffer][]>;
  says: BundleSays;
}

/** A ZIP, piece by piece: the evidence first, in the memory of one page, then the documents, then the signed list. */
export async function* signedBundle(
  sealing: Sealing,
  { evidence: wanted, documents, says }: Bundled,
  ended: (records: number) => Promise<void>,
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  const files: BundleFile[] = [];
  const evidence = addFile(zip, 'evidence.ndjson');
  let [size, records, closing] = [0, 0, ''];
  const counted = (count: number): Promise<void> => {
    records = count;
    return Promise.resolve();
  };
  const { store, key, now } = sealing;
  for await (const text of exportEvidence({ store, key, now, ...wanted }, counted)) {
    const bytes = Buffer.from(text);
    size += bytes.length;
    if (text !== '') closing = text;
    evidence.push(bytes);
    yield* ready.splice(0);
    await setImmediate();
  }
  evidence.push(new Uint8Array(), true);
  files.push({ name: 'evidence.ndjson', size, sha256: sha256(closing) });
  for (const [name, bytes] of await documents(sizeIn(closing))) {
    files.push({ name, size: bytes.length, sha256: sha256(bytes) });
    addFile(zip, name).push(bytes, true);
  }
  addFile(zip, 'manifest.json').push(Buffer.from(signedList(sealing, says, files)), true);
  zip.end();
  yield* ready.splice(0);
  await ended(records);
}

function signedList({ key }: Sealing, says: BundleSays, files: BundleFile[]): string {
  const manifest: BundleManifest = { version: 1, key: key.publicKey.x, ...says, files };
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
