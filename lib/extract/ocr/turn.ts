import type { Grey } from './grey.ts';

/** Turned clockwise by as many quarters. */
export function quarters({ width, height, data }: Grey, count: number): Grey {
  if (count % 4 === 0) return { width, height, data };
  const isUpright = count % 2 === 0;
  const out: Grey = {
    width: isUpright ? width : height,
    height: isUpright ? height : width,
    data: new Uint8Array(data.length),
  };
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [tx, ty] =
        count % 4 === 1 ? [height - 1 - y, x] : count % 4 === 2 ? [width - 1 - x, height - 1 - y] : [y, width - 1 - x];
      out.data[ty * out.width + tx] = data[y * width + x]!;
    }
  return out;
}

/** Lines that fall by `slope` made level again, by turning about the middle; what comes in from outside is white. */
export function straighten({ width, height, data }: Grey, slope: number): Grey {
  const length = Math.hypot(1, slope);
  const [cos, sin] = [1 / length, slope / length];
  const out = new Uint8Array(data.length).fill(255);
  for (let y = 0; y < height; y++) {
    const dy = y - height / 2;
    for (let x = 0; x < width; x++) {
      const dx = x - width / 2;
      const [fx, fy] = [width / 2 + dx * cos - dy * sin, height / 2 + dx * sin + dy * cos];
      const [left, top] = [Math.floor(fx), Math.floor(fy)];
      if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) continue;
      const [wx, wy, at] = [fx - left, fy - top, top * width + left];
      const above = data[at]! * (1 - wx) + data[at + 1]! * wx;
      const below = data[at + width]! * (1 - wx) + data[at + width + 1]! * wx;
      out[y * width + x] = above * (1 - wy) + below * wy;
    }
  }
  return { width, height, data: out };
}
