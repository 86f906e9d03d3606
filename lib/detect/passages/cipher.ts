// The list travels sealed: who finds it without its key has random bytes.

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

function quarter(s: Int32Array, a: number, b: number, c: number, d: number): void {
  s[a] = s[a]! + s[b]!;
  s[d] = rotate(s[d]! ^ s[a], 16);
  s[c] = s[c]! + s[d];
  s[b] = rotate(s[b]! ^ s[c], 12);
  s[a] = s[a] + s[b];
  s[d] = rotate(s[d] ^ s[a], 8);
  s[c] = s[c] + s[d];
  s[b] = rotate(s[b] ^ s[c], 7);
}

const COLUMNS = [
  [0, 4, 8, 12],
  [1, 5, 9, 13],
  [2, 6, 10, 14],
  [3, 7, 11, 15],
  [0, 5, 10, 15],
  [1, 6, 11, 12],
  [2, 7, 8, 13],
  [3, 4, 9, 14],
] as const;

/**
 * ChaCha20 (RFC 8439) from block 0 with a nonce of zeros: a key seals one list and is never used again. Sealing and opening
 * are the same; neither changes `bytes`. Written out because a guard opens the list without awaiting, which the browser's
 * own ciphers do not offer.
 */
export function cipher(bytes: Uint8Array, key: Uint8Array): Uint8Array {
  const out = bytes.slice();
  const view = new DataView(key.buffer, key.byteOffset, 32);
  const start = new Int32Array(16);
  start.set([0x61707865, 0x3320646e, 0x79622d32, 0x6b206574]);
  for (let i = 0; i < 8; i++) start[4 + i] = view.getInt32(4 * i, true);
  const block = new Int32Array(16);
  for (let at = 0; at < out.length; at += 64) {
    block.set(start);
    for (let round = 0; round < 10; round++) for (const [a, b, c, d] of COLUMNS) quarter(block, a, b, c, d);
    const end = Math.min(64, out.length - at);
    for (let i = 0; i < 16; i++) block[i] = block[i]! + start[i]!;
    for (let i = 0; i < end; i++) out[at + i]! ^= block[i >> 2]! >>> ((i & 3) * 8);
    start[12] = start[12]! + 1;
  }
  return out;
}
