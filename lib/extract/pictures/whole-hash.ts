import { type Luma, resized } from './luma.ts';

/** The picture as a square of so many points, whatever its shape. */
const SIDE = 64;
/** Waves that fit 1 to 16 half times: coarse enough to outlive recompression, fine enough to tell pictures apart. */
const WAVES = 16;
export const WHOLE_BITS = WAVES * WAVES;

/** Below this a picture is a plain surface, and its bits would be noise. */
const PLAIN = 1.5;

const cosines = Float32Array.from({ length: WAVES * SIDE }, (_, i) => {
  const wave = Math.floor(i / SIDE) + 1;
  return Math.sqrt(2 / SIDE) * Math.cos(((2 * (i % SIDE) + 1) * wave * Math.PI) / (2 * SIDE));
});

/**
 * 256 bits of the picture as a whole: of each of 16 × 16 cosine waves across and down, whether it is stronger than half of
 * them. Null for a plain surface.
 */
export function wholeHash(luma: Luma): Uint8Array | null {
  const waves = wavesOf(resized(luma, SIDE, SIDE));
  const strength = Math.sqrt(waves.reduce((sum, value) => sum + value * value, 0)) / SIDE;
  if (strength < PLAIN) return null;
  const middle = [...waves].sort((a, b) => a - b)[WHOLE_BITS / 2]!;
  const bytes = new Uint8Array(WHOLE_BITS / 8);
  for (let i = 0; i < WHOLE_BITS; i++) if (waves[i]! > middle) bytes[i >> 3]! |= 0x80 >> (i & 7);
  return bytes;
}

/** Two passes of sums: down the columns, then along the rows. */
function wavesOf({ data }: Luma): Float32Array {
  const columns = new Float32Array(WAVES * SIDE);
  for (let wave = 0; wave < WAVES; wave++)
    for (let y = 0; y < SIDE; y++) {
      const weight = cosines[wave * SIDE + y]!;
      for (let x = 0; x < SIDE; x++) columns[wave * SIDE + x]! += weight * data[y * SIDE + x]!;
    }
  const waves = new Float32Array(WHOLE_BITS);
  for (let down = 0; down < WAVES; down++)
    for (let across = 0; across < WAVES; across++) {
      let sum = 0;
      for (let x = 0; x < SIDE; x++) sum += cosines[across * SIDE + x]! * columns[down * SIDE + x]!;
      waves[down * WAVES + across] = sum;
    }
  return waves;
}
