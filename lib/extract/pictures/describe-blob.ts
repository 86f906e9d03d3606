import type { Blob } from './find-blobs.ts';

/** Cells across and down, directions in each: 4 × 4 × 8 = 128 bits. */
const CELLS = 4;
const DIRECTIONS = 8;
export const MARK_BITS = CELLS * CELLS * DIRECTIONS;
/** Points looked at across and down, and how far apart in sizes of the spot. */
const POINTS = 16;
const APART = 0.75;

/**
 * What surrounds a spot, as 128 bits: in each of 16 cells, which of eight directions the brightness rises in more than is
 * usual around it. Says nothing of colour, contrast or exposure; upright pictures only.
 */
export function describeBlob({ layer, at }: Blob): Uint8Array {
  const rises = risesAround(layer.data, layer.width, layer.height, at);
  const middle = [...rises].sort((a, b) => a - b)[MARK_BITS / 2]!;
  const bytes = new Uint8Array(MARK_BITS / 8);
  for (let i = 0; i < MARK_BITS; i++) if (rises[i]! > middle) bytes[i >> 3]! |= 0x80 >> (i & 7);
  return bytes;
}

function risesAround(data: Float32Array, width: number, height: number, at: Blob['at']): Float32Array {
  const rises = new Float32Array(MARK_BITS);
  const step = at.size * APART;
  for (let j = 0; j < POINTS; j++) {
    const y = Math.max(1, Math.min(height - 2, Math.round(at.y + (j - (POINTS - 1) / 2) * step)));
    for (let i = 0; i < POINTS; i++) {
      const x = Math.max(1, Math.min(width - 2, Math.round(at.x + (i - (POINTS - 1) / 2) * step)));
      const here = y * width + x;
      const dx = data[here + 1]! - data[here - 1]!;
      const dy = data[here + width]! - data[here - width]!;
      share(rises, i, j, dx, dy);
    }
  }
  return rises;
}

/** Shares one point's rise among the cells and directions nearest to it. */
function share(rises: Float32Array, i: number, j: number, dx: number, dy: number): void {
  const rise = Math.sqrt(dx * dx + dy * dy);
  if (rise === 0) return;
  const turn = ((Math.atan2(dy, dx) / (2 * Math.PI) + 1) * DIRECTIONS) % DIRECTIONS;
  const direction = Math.floor(turn);
  const across = ((i + 0.5) * CELLS) / POINTS - 0.5;
  const down = ((j + 0.5) * CELLS) / POINTS - 0.5;
  const [column, row] = [Math.floor(across), Math.floor(down)];
  for (let r = row; r <= row + 1; r++)
    for (let c = column; c <= column + 1; c++) {
      if (r < 0 || c < 0 || r >= CELLS || c >= CELLS) continue;
      const weight = rise * (1 - Math.abs(across - c)) * (1 - Math.abs(down - r));
      const cell = (r * CELLS + c) * DIRECTIONS;
      rises[cell + (direction % DIRECTIONS)]! += weight * (1 - turn + direction);
      rises[cell + ((direction + 1) % DIRECTIONS)]! += weight * (turn - direction);
    }
}
