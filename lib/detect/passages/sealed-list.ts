import { cipher } from './cipher.ts';
import { KEY_BYTES } from './gram-key.ts';
import { BitReader, riceBits } from './rice.ts';
import { FINGERPRINT_BITS } from './passage-index.ts';

/** What is inside a sealed list: 16 zero bytes that prove the key, version, window, the hash's key, two counts; then two runs of gaps. Behind them, where there are any, the count and the gaps of short runs. */
export const PROOF_BYTES = 16;
export const LIST_VERSION = 1;
export const HEAD_BYTES = PROOF_BYTES + 2 + KEY_BYTES + 8;

export const COUNT_BYTES = 4;

export interface OpenList {
  /** Secret of the fingerprints' hash; stays the same while the sealing key is renewed. */
  hashKey: Uint8Array;
  /** Of so many fingerprints in a row, at least one was kept; 1 to 255. */
  window: number;
  /** Sorted, each below 2^48. */
  telling: Float64Array;
  everyday: Float64Array;
  /** Of runs of three words; none where there was no room for them. */
  short: Float64Array;
}

/** Throws `Error` with a plain reason when key and list do not belong together or the list is damaged. */
export function openList(key: Uint8Array, data: Uint8Array): OpenList {
  if (key.length !== KEY_BYTES) throw new Error('the key has the wrong length');
  const bytes = cipher(data, key);
  if (bytes.length < HEAD_BYTES) throw new Error('the list is cut short');
  if (bytes.subarray(0, PROOF_BYTES).some((byte) => byte !== 0)) throw new Error('the key does not open the list');
  if (bytes[PROOF_BYTES] !== LIST_VERSION) throw new Error('the list was made by another version');
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const counts = [view.getUint32(HEAD_BYTES - 8, true), view.getUint32(HEAD_BYTES - 4, true)] as const;
  // Every fingerprint takes a bit at least: a count beyond that is damage, not a reason to reserve memory.
  if (counts[0] + counts[1] > bytes.length * 8) throw new Error('the list is damaged');
  const reader = new BitReader(bytes, HEAD_BYTES);
  const telling = readRun(reader, counts[0]);
  reader.toNextByte();
  const everyday = readRun(reader, counts[1]);
  if (reader.overrun) throw new Error('the list is cut short');
  const short = readShort(reader, bytes, view);
  const hashKey = bytes.slice(PROOF_BYTES + 2, PROOF_BYTES + 2 + KEY_BYTES);
  return { hashKey, window: Math.max(1, bytes[PROOF_BYTES + 1]!), telling, everyday, short };
}

/** A list made before there were short runs ends here. */
function readShort(reader: BitReader, bytes: Uint8Array, view: DataView): Float64Array {
  reader.toNextByte();
  const at = reader.at;
  if (at === bytes.length) return new Float64Array();
  const count = at + COUNT_BYTES <= bytes.length ? view.getUint32(at, true) : Infinity;
  if (count > bytes.length * 8) throw new Error('the list is damaged');
  const behind = new BitReader(bytes, at + COUNT_BYTES);
  const short = readRun(behind, count);
  if (behind.overrun) throw new Error('the list is cut short');
  return short;
}

function readRun(reader: BitReader, count: number): Float64Array {
  const run = new Float64Array(count);
  const low = riceBits(count, 2 ** FINGERPRINT_BITS);
  let at = 0;
  for (let i = 0; i < count; i++) run[i] = at += reader.gap(low);
  if (at >= 2 ** FINGERPRINT_BITS) throw new Error('the list is damaged');
  return run;
}
