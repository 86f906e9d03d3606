/** How many bits of a 32-bit word are set. */
export function bitsSet(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** In how many bits `words` words differ. */
export function bitsApart(a: Uint32Array, atA: number, b: Uint32Array, atB: number, words: number): number {
  let sum = 0;
  for (let i = 0; i < words; i++) sum += bitsSet(a[atA + i]! ^ b[atB + i]!);
  return sum;
}

/** Bytes as words, whatever their place in memory; as many as are whole. */
export function wordsOf(bytes: Uint8Array): Uint32Array {
  const words = new Uint32Array(bytes.length >> 2);
  for (let i = 0; i < words.length; i++)
    words[i] = bytes[4 * i]! | (bytes[4 * i + 1]! << 8) | (bytes[4 * i + 2]! << 16) | (bytes[4 * i + 3]! << 24);
  return words;
}
