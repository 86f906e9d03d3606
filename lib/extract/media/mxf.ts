// What cameras, editors and mastering suites exchange names its clip, reel and vendor in front of the pictures.
import { b16, b32, b64 } from '../big-endian.ts';
import { findBytes, startsWith } from '../bytes.ts';
import type { Reader } from '../formats/nested.ts';
import { createSheet, type MetadataSheet } from '../metadata-sheet.ts';
import type { Source } from '../source.ts';
import { windowed } from '../windowed.ts';
import { sayLocalSet } from './mxf-set.ts';

const partitionKey = [0x06, 0x0e, 0x2b, 0x34, 0x02, 0x05, 0x01, 0x01, 0x0d, 0x01, 0x02, 0x01, 0x01];
const setKey = [0x06, 0x0e, 0x2b, 0x34, 0x02, 0x53];
const RUN_IN = 64 * 1024;
const KEY = 16;
const LONGEST = 8 * 1024 * 1024;
const MOST_SETS = 50_000;

export const readMxf: Reader = async ({ source: file }, job) => {
  const source = windowed(file);
  const sheet = createSheet();
  const front = await source.read(0, RUN_IN + KEY);
  const start = findBytes(front, partitionKey, 0, front.length);
  const header = start < 0 ? null : await readPartition(source, start);
  if (header) await saySets(source, header, sheet, () => job.isLate());
  const footer = sheet.isEmpty && header?.footer ? await readPartition(source, start + header.footer) : null;
  if (footer) await saySets(source, footer, sheet, () => job.isLate());
  return sheet.reading();
};

interface Partition {
  /** Where its metadata begins and ends. */
  from: number;
  to: number;
  /** Counted from the first partition; 0 when it does not say. */
  footer: number;
}

async function readPartition(source: Source, at: number): Promise<Partition | null> {
  const head = await source.read(at, at + KEY + 9 + 64);
  if (!startsWith(head, partitionKey)) return null;
  const { size, behind } = lengthAt(head, KEY);
  const from = at + behind + size;
  const told = b64(head, behind + 32);
  return {
    from,
    to: Math.min(from + (told > 0 ? told : RUN_IN), from + LONGEST, source.size),
    footer: b64(head, behind + 24),
  };
}

async function saySets(
  source: Source,
  { from, to }: Partition,
  sheet: MetadataSheet,
  isLate: () => boolean,
): Promise<void> {
  const bytes = await source.read(from, to);
  for (let at = 0, sets = 0; at + KEY < bytes.length && sets < MOST_SETS && !isLate(); sets++) {
    if (b32(bytes, at) !== 0x060e2b34) return;
    const { size, behind } = lengthAt(bytes, at + KEY);
    if (startsWith(bytes, setKey, at)) sayLocalSet(b16(bytes, at + 13), bytes.subarray(behind, behind + size), sheet);
    at = behind + size;
  }
}

/** A length and where what it measures begins: short, or its own length first. */
function lengthAt(bytes: Uint8Array, at: number): { size: number; behind: number } {
  const first = bytes[at] ?? 0;
  if (first < 128) return { size: first, behind: at + 1 };
  const count = Math.min(8, first & 127);
  let size = 0;
  for (let index = 1; index <= count; index++) size = size * 256 + (bytes[at + index] ?? 0);
  return { size, behind: at + 1 + count };
}
