import { cipher } from '../../detect/passages/cipher.ts';
import { KEY_BYTES } from '../../detect/passages/gram-key.ts';
import { FINGERPRINT_BITS } from '../../detect/passages/passage-index.ts';
import { riceBits } from '../../detect/passages/rice.ts';
import {
  COUNT_BYTES,
  HEAD_BYTES,
  LIST_VERSION,
  PROOF_BYTES,
  type OpenList,
} from '../../detect/passages/sealed-list.ts';
import { BitWriter } from './write-rice.ts';

/** Packs and seals a list under a key that seals nothing else. */
export function sealList(list: OpenList, key: Uint8Array): Uint8Array {
  const packed = pack(list);
  const bytes = new Uint8Array(HEAD_BYTES + packed.length);
  bytes[PROOF_BYTES] = LIST_VERSION;
  bytes[PROOF_BYTES + 1] = list.window;
  bytes.set(list.hashKey.subarray(0, KEY_BYTES), PROOF_BYTES + 2);
  const view = new DataView(bytes.buffer);
  view.setUint32(HEAD_BYTES - 8, list.telling.length, true);
  view.setUint32(HEAD_BYTES - 4, list.everyday.length, true);
  bytes.set(packed, HEAD_BYTES);
  return cipher(bytes, key);
}

function pack({ telling, everyday, short }: OpenList): Uint8Array {
  const writer = new BitWriter((telling.length + everyday.length + short.length) * 5);
  writeRun(writer, telling);
  writeRun(writer, everyday);
  if (short.length > 0) {
    for (let i = 0; i < COUNT_BYTES; i++) writer.bits((short.length >>> (8 * i)) & 255, 8);
    writeRun(writer, short);
  }
  return writer.done();
}

function writeRun(writer: BitWriter, run: Float64Array): void {
  const low = riceBits(run.length, 2 ** FINGERPRINT_BITS);
  let before = 0;
  for (const value of run) {
    writer.gap(value - before, low);
    before = value;
  }
  writer.toNextByte();
}
