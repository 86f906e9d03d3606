/** A number of eight bytes; 0 beyond the end. */
export function realAt(bytes: Uint8Array, at: number): number {
  if (at + 8 > bytes.length) return 0;
  return new DataView(bytes.buffer, bytes.byteOffset + at, 8).getFloat64(0, true);
}

/** Excel's short numbers: whole, or the front half of a long one; either may be meant in hundredths. */
export function numberOfRk(rk: number): number {
  const isWhole = (rk & 2) !== 0;
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setUint32(4, (rk & ~3) >>> 0, true);
  const value = isWhole ? rk >> 2 : realAt(bytes, 0);
  return (rk & 1) !== 0 ? value / 100 : value;
}
