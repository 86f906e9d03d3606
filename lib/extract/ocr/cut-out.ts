import type { Box, Grey } from './grey.ts';

/** White around what is cut out: recognition wants a margin. */
const MARGIN = 10;

/** A part of a picture, `factor` times as large, on white. */
export function cutOut(grey: Grey, box: Box, factor: number): Grey {
  const [wide, tall] = [Math.ceil((box.right - box.left) * factor), Math.ceil((box.bottom - box.top) * factor)];
  const out: Grey = {
    width: wide + 2 * MARGIN,
    height: tall + 2 * MARGIN,
    data: new Uint8Array((wide + 2 * MARGIN) * (tall + 2 * MARGIN)).fill(255),
  };
  const sample = factor < 0.75 ? mean : between;
  for (let y = 0; y < tall; y++)
    for (let x = 0; x < wide; x++)
      out.data[(y + MARGIN) * out.width + x + MARGIN] = sample(
        grey,
        box.left + x / factor,
        box.top + y / factor,
        1 / factor,
      );
  return out;
}

/** For larger: between the four pixels around a place. */
function between({ width, height, data }: Grey, x: number, y: number): number {
  const [left, top] = [Math.min(width - 1, Math.floor(x)), Math.min(height - 1, Math.floor(y))];
  const [right, bottom] = [Math.min(width - 1, left + 1), Math.min(height - 1, top + 1)];
  const [wx, wy] = [x - left, y - top];
  const above = data[top * width + left]! * (1 - wx) + data[top * width + right]! * wx;
  const below = data[bottom * width + left]! * (1 - wx) + data[bottom * width + right]! * wx;
  return above * (1 - wy) + below * wy;
}

/** For smaller: the mean of all that becomes one. */
function mean({ width, height, data }: Grey, x: number, y: number, side: number): number {
  const [right, bottom] = [Math.min(width, Math.ceil(x + side)), Math.min(height, Math.ceil(y + side))];
  let [sum, count] = [0, 0];
  for (let row = Math.floor(y); row < bottom; row++)
    for (let column = Math.floor(x); column < right; column++, count++) sum += data[row * width + column]!;
  return count > 0 ? sum / count : 255;
}
