/** A part of a picture that can be found again, in another size and another place. */
export interface Mark {
  /** Place, in shares of the longer side: 0 to 1. */
  x: number;
  y: number;
  /** In shares of the longer side too. */
  size: number;
  /** What surrounds it: {@link MARK_BYTES} of bits. */
  bits: Uint8Array;
}

export const MARK_BYTES = 16;
/** Place in two bytes each, size in one, then the bits. */
export const PACKED_BYTES = 5 + MARK_BYTES;

const FINE = 65535;
/** A size is kept as a power of two in steps of a twenty-fourth, from a 1024th of the longer side on. */
const STEPS = 24;

export function packMarks(marks: readonly Mark[]): Uint8Array {
  const bytes = new Uint8Array(marks.length * PACKED_BYTES);
  const view = new DataView(bytes.buffer);
  marks.forEach(({ x, y, size, bits }, i) => {
    const at = i * PACKED_BYTES;
    view.setUint16(at, Math.round(x * FINE));
    view.setUint16(at + 2, Math.round(y * FINE));
    view.setUint8(at + 4, Math.max(0, Math.min(255, Math.round(STEPS * Math.log2(size * 1024)))));
    bytes.set(bits, at + 5);
  });
  return bytes;
}

/** As many marks as are whole. */
export function unpackMarks(bytes: Uint8Array): Mark[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Array.from({ length: Math.floor(bytes.length / PACKED_BYTES) }, (_, i) => {
    const at = i * PACKED_BYTES;
    return {
      x: view.getUint16(at) / FINE,
      y: view.getUint16(at + 2) / FINE,
      size: 2 ** (view.getUint8(at + 4) / STEPS) / 1024,
      bits: bytes.subarray(at + 5, at + PACKED_BYTES),
    };
  });
}
