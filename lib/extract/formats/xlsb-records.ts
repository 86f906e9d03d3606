/** A record of a binary workbook ([MS-XLSB] §2.1.4). */
export interface BinaryRecord {
  type: number;
  data: Uint8Array;
}

/** From front to back, as far as they are whole. Kind in one or two bytes, length in up to four, seven bits of each. */
export function* binaryRecords(bytes: Uint8Array): Generator<BinaryRecord> {
  for (let at = 0; at < bytes.length;) {
    let type = bytes[at++]!;
    if (type & 0x80) type = (type & 0x7f) | ((bytes[at++] ?? 0) << 7);
    let size = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = bytes[at++] ?? 0;
      size |= (byte & 0x7f) << shift;
      if (!(byte & 0x80)) break;
    }
    yield { type, data: bytes.subarray(at, at + size) };
    at += size;
  }
}

/** Beyond the end there is nothing: 0. */
export const b32le = (bytes: Uint8Array, at: number): number =>
  at + 4 > bytes.length
    ? 0
    : (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0;
