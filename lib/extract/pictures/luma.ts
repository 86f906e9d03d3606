import type { Pixels } from '../means.ts';

/** Brightness alone, 0 to 255, rows from the top: what is left of a picture once colours and format no longer count. */
export interface Luma {
  width: number;
  height: number;
  data: Float32Array;
}

/** Scaled down, never up, to at most `longest` on the longer side; what is transparent stands on white. */
export function lumaOf({ width, height, data }: Pixels, longest: number): Luma {
  const scale = Math.min(1, longest / Math.max(width, height));
  const whole: Luma = { width, height, data: new Float32Array(width * height) };
  for (let at = 0, from = 0; at < whole.data.length; at++, from += 4) {
    const light = 0.299 * data[from]! + 0.587 * data[from + 1]! + 0.114 * data[from + 2]!;
    const cover = data[from + 3]! / 255;
    whole.data[at] = light * cover + 255 * (1 - cover);
  }
  return resized(whole, Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
}

/** Every new point is the mean of the area it covers: the same picture in another size gives the same points. */
export function resized(luma: Luma, width: number, height: number): Luma {
  if (luma.width === width && luma.height === height) return luma;
  const narrow = transposed(alongRows(luma, width));
  return transposed(alongRows(narrow, height));
}

/** Rows of another length, turned on their side. */
function alongRows({ width: from, height, data }: Luma, to: number): Luma {
  const out = new Float32Array(to * height);
  const step = from / to;
  for (let x = 0; x < to; x++) {
    const start = x * step;
    const end = Math.min(from, Math.max(start + step, start + 1e-3));
    const first = Math.floor(start);
    const last = Math.min(from - 1, Math.ceil(end) - 1);
    for (let y = 0; y < height; y++) {
      let sum = 0;
      for (let at = first; at <= last; at++)
        sum += data[y * from + at]! * (Math.min(at + 1, end) - Math.max(at, start));
      out[y * to + x] = sum / (end - start);
    }
  }
  return { width: to, height, data: out };
}

function transposed({ width, height, data }: Luma): Luma {
  const out = new Float32Array(data.length);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) out[x * height + y] = data[y * width + x]!;
  return { width: height, height: width, data: out };
}
