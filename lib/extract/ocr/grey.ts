import type { Pixels } from '../means.ts';

/** A picture without its colours: one byte a pixel, 255 for white, rows from the top. */
export interface Grey {
  width: number;
  height: number;
  data: Uint8Array;
}

export interface Box {
  left: number;
  top: number;
  /** Just beyond. */
  right: number;
  bottom: number;
}

/** See-through pictures lie on what their writing stands out from: white under dark ink, black under light ink. */
export function greyOf({ width, height, data }: Pixels): Grey {
  const out = new Uint8Array(width * height);
  let [sum, weight] = [0, 0];
  for (let at = 0; at < out.length; at++) {
    const bright = (data[at * 4]! * 77 + data[at * 4 + 1]! * 150 + data[at * 4 + 2]! * 29) >> 8;
    const opacity = data[at * 4 + 3]!;
    out[at] = bright;
    sum += bright * opacity;
    weight += opacity;
  }
  if (weight === out.length * 255) return { width, height, data: out };
  const under = weight > 0 && sum / weight > 160 ? 0 : 255;
  for (let at = 0; at < out.length; at++) {
    const opacity = data[at * 4 + 3]!;
    out[at] = (out[at]! * opacity + under * (255 - opacity)) / 255;
  }
  return { width, height, data: out };
}
