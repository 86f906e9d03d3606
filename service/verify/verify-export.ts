// const report = await verifyExport(createReadStream(file), meansHere(), { key }); offline, in one pass, in little memory.
import { Chain } from './chains.ts';
import { originOf, readCheckpoint } from './checkpoint.ts';
import type { TreeHead } from './checkpoint.ts';
import { checkManifest } from './check-manifest.ts';
import { MOST_FAULTS } from './faults.ts';
import type { FaultName, Report } from './faults.ts';
import { linesOf } from './lines-of.ts';
import { BLOCK, isSignedText, statementText } from './manifest.ts';
import { concat, fromBase64url, isSame, toBase64url } from './means.ts';
import type { Means } from './means.ts';
import { Growing } from './merkle.ts';
import { readLine } from './read-line.ts';
import type { Leaf, Line, RecordPlace } from './read-line.ts';
import { isSealed, leafOf, placeOf } from './record-seal.ts';
import { createRemarks } from './remarks.ts';

/** Everything that was seen on the way through an export. */
export interface Seen {
  means: Means;
  report: Report;
  line: number;
  key: Uint8Array | null;
  tree: Growing;
  chains: Map<string, Chain>;
  blocks: string[];
  /** Lines with a fault: a block is named only when none of its lines is. */
  faulty: Set<number>;
  remarks: ReturnType<typeof createRemarks>;
  heads: TreeHead[];
  /** A leaf is missing: no root can be had any more. */
  isTorn: boolean;
  fault(name: FaultName, where: string, line?: number | null): void;
}

export interface VerifyOptions {
  /** The service's public key, base64url, from somewhere else than the export itself. */
  key?: string | null;
}

export async function verifyExport(
  chunks: AsyncIterable<Uint8Array>,
  means: Means,
  { key = null }: VerifyOptions = {},
): Promise<Report> {
  const seen = begin(means, key);
  let manifest: Extract<Line, { kind: 'manifest' }> | null = null;
  const block: Uint8Array[] = [];
  const close = (): void => void seen.blocks.push(toBase64url(means.sha256(concat(...block.splice(0)))));
  for await (const lines of linesOf(chunks)) {
    for (const bytes of lines) {
      seen.line++;
      const line = readLine(bytes);
      if (manifest) seen.fault('manifest', 'lines follow the closing description');
      else if (line?.kind === 'manifest') manifest = line;
      else {
        block.push(bytes, NEWLINE);
        if (block.length === BLOCK * 2) close();
        if (line === null) seen.fault('unreadable', '');
        else await take(seen, line, key);
      }
    }
  }
  if (block.length) close();
  await checkManifest(seen, manifest);
  seen.report.chains = seen.chains.size;
  seen.report.whole = seen.report.faults.length === 0;
  return seen.report;
}

const NEWLINE = Uint8Array.of(10);

function begin(means: Means, key: string | null): Seen {
  const counts = { more: 0, records: 0, erased: 0, statements: 0, leftOut: 0, chains: 0 };
  const report: Report = { whole: false, faults: [], ...counts, notes: [], key, checkpoint: null };
  const seen: Seen = {
    means,
    report,
    line: 0,
    key: key === null ? null : fromBase64url(key),
    tree: new Growing(means.sha256),
    chains: new Map(),
    blocks: [],
    faulty: new Set(),
    remarks: createRemarks(),
    heads: [],
    isTorn: false,
    fault(name, where, line = seen.line) {
      if (line !== null) seen.faulty.add(line);
      if (report.faults.length < MOST_FAULTS) report.faults.push({ name, line, where });
      else report.more++;
    },
  };
  return seen;
}

async function take(seen: Seen, line: Exclude<Line, { kind: 'manifest' }>, pinned: string | null): Promise<void> {
  if ((line.kind === 'head') !== (seen.line === 1)) seen.fault('head', '');
  switch (line.kind) {
    case 'head':
      if (pinned !== null && pinned !== line.head.key) seen.fault('key', line.head.key);
      seen.key ??= fromBase64url(line.head.key);
      seen.report.key ??= line.head.key;
      return;
    case 'checkpoint':
      return takeCheckpoint(seen, line.note);
    case 'nodes':
      for (const { level, hash } of line.nodes) grow(seen, hash, level);
      seen.report.leftOut += line.nodes.reduce((sum, { level }) => sum + 2 ** level, 0);
      return;
    case 'erased':
      takeLeaf(seen, line);
      seen.report.erased++;
      seen.remarks.erased(line.leaf, seen.line);
      return takeRecord(seen, line.record);
    case 'statement':
      seen.report.statements++;
      return takeStatement(seen, line);
    case 'event':
      seen.report.records++;
      return takeEvent(seen, line);
  }
}

async function takeCheckpoint(seen: Seen, note: string): Promise<void> {
  const key = seen.key ?? new Uint8Array(32);
  const read = await readCheckpoint(seen.means, note, { name: originOf(key), key });
  if ('fault' in read) return seen.fault('checkpoint', read.fault);
  const { size, root, seconds } = read;
  seen.heads.push({ size, root });
  seen.heads.sort((a, b) => a.size - b.size);
  const newest = seen.report.checkpoint?.size ?? -1;
  if (size >= newest) seen.report.checkpoint = { size, at: new Date(seconds * 1000).toISOString() };
}

function takeEvent(seen: Seen, line: Extract<Line, { kind: 'event' | 'statement' }>): void {
  if (!takeLeaf(seen, line)) return;
  const event = line.value as Record<string, unknown>;
  const place = placeOf(event);
  if (!place) return seen.fault('record-form', `leaf ${line.leaf}`);
  if (!isSealed(seen.means.sha256, line.json, place.hash)) seen.fault('record-hash', whereOf(place));
  else if (!isSame(leafOf(seen.means.sha256, line.salt, line.bytes), line.hash))
    seen.fault('leaf', `leaf ${line.leaf}`);
  seen.remarks.heard(event);
  takeRecord(seen, place);
}

async function takeStatement(seen: Seen, line: Extract<Line, { kind: 'event' | 'statement' }>): Promise<void> {
  if (!takeLeaf(seen, line)) return;
  const text = statementText(line.json);
  if (!seen.key || !(await isSignedText(seen.means, seen.key, text, line.signature ?? '')))
    seen.fault('statement', `leaf ${line.leaf}`);
  else if (!isSame(leafOf(seen.means.sha256, line.salt, line.bytes), line.hash))
    seen.fault('leaf', `leaf ${line.leaf}`);
  else seen.remarks.stated(line.value);
}

const whereOf = ({ device, epoch, sequence }: RecordPlace): string => `device ${device}, epoch ${epoch}, ${sequence}`;

/** False for a leaf that was here already: what it says is not heard a second time. */
function takeLeaf(seen: Seen, { leaf, hash }: Leaf): boolean {
  if (leaf === seen.tree.size) {
    grow(seen, hash, 0);
    return true;
  }
  seen.fault('leaf-order', `leaf ${leaf} where ${seen.tree.size} was to come`);
  if (leaf < seen.tree.size) return false;
  seen.isTorn = true;
  seen.tree.size = leaf + 1;
  return true;
}

function grow(seen: Seen, hash: Uint8Array, level: number): void {
  // Without one leaf there is no root: that is named, and nothing else because of it.
  if (seen.isTorn) return void (seen.tree.size += 2 ** level);
  if (!seen.tree.add(hash, level)) seen.fault('leaf-order', `a subtree of ${2 ** level} leaves at ${seen.tree.size}`);
  for (let head; (head = seen.heads[0]) && head.size <= seen.tree.size; seen.heads.shift())
    if (head.size !== seen.tree.size || !isSame(head.root, seen.tree.root()))
      seen.fault('tree', `the first ${head.size} leaves`);
}

function takeRecord(seen: Seen, place: RecordPlace): void {
  const name = `${place.device} ${place.epoch}`;
  const chain = seen.chains.get(name) ?? new Chain();
  seen.chains.set(name, chain);
  const fault = chain.add(place);
  if (fault) seen.fault(fault, whereOf(place));
}
