/**
 * One block of LZ4: runs of bytes as they are, then copies of what came before.
 * @param most bytes given at most; what breaks off or points nowhere ends it.
 */
export function unpackBlock(packed: Uint8Array, most: number): Uint8Array {
  const out = new Uint8Array(most);
  let [from, to] = [0, 0];
  const longer = (length: number): number => {
    if (length < 15) return length;
    let more = 255;
    while (more === 255 && from < packed.length) {
      more = packed[from++]!;
      length += more;
    }
    return length;
  };
  while (from < packed.length && to < most) {
    const token = packed[from++]!;
    const plain = longer(token >> 4);
    const piece = packed.subarray(from, from + Math.min(plain, most - to));
    out.set(piece, to);
    to += piece.length;
    from += plain;
    const back = (packed[from] ?? 0) | ((packed[from + 1] ?? 0) << 8);
    if (from + 1 >= packed.length || back === 0 || back > to) break;
    from += 2;
    const end = Math.min(most, to + longer(token & 15) + 4);
    for (; to < end; to++) out[to] = out[to - back]!;
  }
  return out.subarray(0, to);
}
