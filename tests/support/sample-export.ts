// An export as the service writes one, of a ledger that lives only here: every kind of line, more than one device.
import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { leafOf } from '../../service/verify/record-seal.ts';
import { checkpointText, originOf } from '../../service/verify/checkpoint.ts';
import { createExportWriter } from '../../service/evidence/export-writer.ts';
import type { ExportedLeaf } from '../../service/evidence/export-writer.ts';
import { nodeMeans, sha256Bytes } from '../../service/evidence/node-means.ts';
import { statementText } from '../../service/verify/manifest.ts';
import { fromBase64url, toBase64url } from '../../service/verify/means.ts';
import { coverOf, Growing } from '../../service/verify/merkle.ts';
import { signNote } from '../../service/verify/signed-note.ts';
import type { LogRecord } from '../../lib/model/record.ts';
import canonicalize from 'canonicalize';
import { newDevice } from './device.ts';

export function newServiceKey() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const jwk = publicKey.export({ format: 'jwk' });
  const held = createPrivateKey(privateKey.export({ format: 'pem', type: 'pkcs8' }));
  const signBytes = (bytes: Uint8Array): Uint8Array => sign(null, bytes, held);
  return {
    publicKey: { kty: 'OKP', crv: 'Ed25519', x: jwk.x! } as const,
    signBytes,
    sign: (text: string): string => toBase64url(signBytes(Buffer.from(text))),
  };
}

const gapRecord = (range: object) => ({
  type: 'slateguard.guard' as const,
  data: { event: 'gap', tool: null, detail: 'Lost with the disk.', range, policy: null },
});

interface Sample {
  text: string;
  /** The same, each with its newline. */
  lines: string[];
  /** Public key of its service, base64url. */
  key: string;
}

/** Longer ones do not fit into one text. */
const MOST_AS_TEXT = 100_000;

/**
 * `records` of two devices, an epoch with a gap that is explained and one that is not, one record erased with its
 * statement, leaves of another production left out, a checkpoint halfway and one at the end.
 */
export function sampleExport(records = 120): Sample {
  const key = newServiceKey();
  const devices = [newDevice({ epoch: 'e1' }), newDevice({ epoch: 'a1' })] as const;
  const elsewhere = newDevice({ production: 'NL-043' });
  const erasedLeaf = 10;
  const leaves: (ExportedLeaf & { production: string | null })[] = [];
  // Each at once: a million of them fit as leaves, and not as objects beside them.
  const add = (event: LogRecord | { statement: object }): void => {
    const leaf = leaves.length;
    const salt = sha256Bytes(Buffer.from(`salt ${leaf}`));
    const isStatement = 'statement' in event;
    const json = canonicalize(isStatement ? event.statement : event)!;
    const hash = toBase64url(leafOf(sha256Bytes, salt, Buffer.from(json)));
    const shared = { leaf, hash, salt: toBase64url(salt) };
    if (isStatement)
      return void leaves.push({
        ...shared,
        statement: json,
        signature: key.sign(statementText(json)),
        production: null,
      });
    const { source, epoch, sequence, hash: own, prevhash, subject: production } = event;
    const place = { device: source.slice(22), epoch, sequence: Number(sequence), hash: own, prevhash };
    leaves.push(
      leaf === erasedLeaf ? { leaf, hash, erased: place, production } : { ...shared, event: json, production },
    );
  };
  for (let n = 0; n < records; n++) {
    const device = devices[n % 2]!;
    // Two that never arrive, one of them accounted for.
    if (n === 40 || n === 61) device.record();
    if (n === 50) {
      add(devices[0].record(gapRecord({ epoch: 'e1', first: '21', last: '21' })));
      add(elsewhere.record());
    } else if (n === 70 || n === 71) add(elsewhere.record());
    else add(device.record());
  }
  add({ statement: { kind: 'erased', at: '2026-11-26T10:00:00Z', leaves: [[erasedLeaf, erasedLeaf]] } });
  const lines = write(leaves, key);
  return { lines, text: lines.length < MOST_AS_TEXT ? lines.join('') : '', key: key.publicKey.x };
}

function write(leaves: (ExportedLeaf & { production: string | null })[], key: ReturnType<typeof newServiceKey>) {
  const hashes = leaves.map(({ hash }) => fromBase64url(hash)!);
  const at = '2026-11-26T10:00:00.000Z';
  const writer = createExportWriter({ key, at, production: 'NL-042' });
  const publicKey = fromBase64url(key.publicKey.x)!;
  const signer = { name: originOf(publicKey), key: publicKey };
  const rootOf = (first: number, end: number): Uint8Array => {
    const tree = new Growing(sha256Bytes);
    for (const hash of hashes.slice(first, end)) tree.add(hash);
    return tree.root();
  };
  const note = (size: number): string => {
    const text = checkpointText(signer.name, { size, root: rootOf(0, size) });
    return signNote(nodeMeans, signer, { text, seconds: 1_795_000_000 + size }, key.signBytes);
  };
  const half = Math.floor(leaves.length / 2);
  const lines = [writer.head(), writer.checkpoint(note(half)), writer.checkpoint(note(leaves.length))];
  for (let at = 0; at < leaves.length;) {
    const here = leaves[at]!;
    if (here.production === 'NL-042' || here.production === null) {
      const { production: _, ...leaf } = here;
      lines.push(writer.leaf(leaf));
      at++;
      continue;
    }
    let end = at;
    while (end < leaves.length && leaves[end]!.production === 'NL-043' && (end === at || end !== half)) end++;
    const nodes = coverOf(at, end).map(({ level, index }) => ({
      level,
      hash: rootOf(index * 2 ** level, (index + 1) * 2 ** level),
    }));
    lines.push(writer.nodes(nodes));
    at = end;
  }
  const chains = chainsOf(leaves);
  lines.push(writer.close({ size: leaves.length, chains, forks: [] }));
  return lines;
}

/** What the service knows of each chain of this production. */
function chainsOf(leaves: readonly (ExportedLeaf & { production: string | null })[]) {
  const sequences = new Map<string, number[]>();
  for (const leaf of leaves) {
    if (leaf.production !== 'NL-042' || 'statement' in leaf) continue;
    const event = 'event' in leaf ? (JSON.parse(leaf.event) as LogRecord) : null;
    const place = 'erased' in leaf ? leaf.erased : null;
    const name = event ? `${event.source.slice(22)} ${event.epoch}` : `${place!.device} ${place!.epoch}`;
    const known = sequences.get(name) ?? [];
    sequences.set(name, known);
    known.push(event ? Number(event.sequence) : place!.sequence);
  }
  return [...sequences].map(([name, all]) => {
    const [device = '', epoch = ''] = name.split(' ');
    const gaps: [number, number][] = [];
    const here = new Set(all);
    for (let n = 1; n < all.at(-1)!; n++) if (!here.has(n)) gaps.push([n, n]);
    return { device, epoch, gaps, others: [] };
  });
}
