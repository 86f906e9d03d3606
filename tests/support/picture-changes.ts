// What happens to a still on its way: each change takes a picture and gives another one.
import type { Pixels } from '../../lib/extract/means.ts';
import { seeded } from './seeded.ts';

export type Change = (picture: Pixels) => Pixels;

export const blank = (width: number, height: number, grey: number): Pixels => ({
  width,
  height,
  data: new Uint8ClampedArray(width * height * 4).map((_, i) => (i % 4 === 3 ? 255 : grey)),
});

export function pasted(onto: Pixels, picture: Pixels, left: number, top: number): Pixels {
  const data = onto.data.slice();
  for (let y = 0; y < picture.height; y++)
    data.set(
      picture.data.subarray(y * picture.width * 4, (y + 1) * picture.width * 4),
      ((top + y) * onto.width + left) * 4,
    );
  return { ...onto, data };
}

/** Between the four nearest points; smaller ones after halving as often as it goes. */
export function scaled(picture: Pixels, by: number): Pixels {
  if (by <= 0.5) return scaled(half(picture), by * 2);
  const [width, height] = [Math.round(picture.width * by), Math.round(picture.height * by)];
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const u = Math.min(picture.width - 1.001, ((x + 0.5) * picture.width) / width - 0.5);
      const v = Math.min(picture.height - 1.001, ((y + 0.5) * picture.height) / height - 0.5);
      mix(picture, Math.max(0, u), Math.max(0, v), data, (y * width + x) * 4);
    }
  return { width, height, data };
}

function mix({ width, data }: Pixels, u: number, v: number, to: Uint8ClampedArray, at: number): void {
  const from = (Math.floor(v) * width + Math.floor(u)) * 4;
  const [a, b] = [u % 1, v % 1];
  for (let c = 0; c < 4; c++) {
    const above = data[from + c]! * (1 - a) + data[from + 4 + c]! * a;
    const below = data[from + width * 4 + c]! * (1 - a) + data[from + width * 4 + 4 + c]! * a;
    to[at + c] = above * (1 - b) + below * b;
  }
}

function half({ width, height, data }: Pixels): Pixels {
  const small = blank(width >> 1, height >> 1, 0);
  for (let y = 0; y < small.height; y++)
    for (let x = 0; x < small.width; x++)
      for (let c = 0; c < 4; c++) {
        const at = (2 * y * width + 2 * x) * 4 + c;
        const sum = data[at]! + data[at + 4]! + data[at + width * 4]! + data[at + width * 4 + 4]!;
        small.data[(y * small.width + x) * 4 + c] = sum / 4;
      }
  return small;
}

/** Shares cut off each side. */
export function cropped(picture: Pixels, left: number, top: number, right: number, bottom: number): Pixels {
  const [x, y] = [Math.round(picture.width * left), Math.round(picture.height * top)];
  const width = picture.width - x - Math.round(picture.width * right);
  const height = picture.height - y - Math.round(picture.height * bottom);
  const data = new Uint8ClampedArray(width * height * 4);
  for (let row = 0; row < height; row++) {
    const from = ((y + row) * picture.width + x) * 4;
    data.set(picture.data.subarray(from, from + width * 4), row * width * 4);
  }
  return { width, height, data };
}

export const toned = ({ width, height, data }: Pixels, gain: number, lift: number): Pixels => ({
  width,
  height,
  data: data.map((value, i) => (i % 4 === 3 ? value : value * gain + lift)),
});

export const inGrey = ({ width, height, data }: Pixels): Pixels => ({
  width,
  height,
  data: data.map((value, i) => {
    const at = i - (i % 4);
    return i % 4 === 3 ? value : 0.3 * data[at]! + 0.6 * data[at + 1]! + 0.1 * data[at + 2]!;
  }),
});

export function letterboxed(picture: Pixels, bars: number): Pixels {
  const bar = Math.round(picture.height * bars);
  return pasted(blank(picture.width, picture.height + 2 * bar, 0), picture, 0, bar);
}

/** Letters as blocks: what counts is that something covers the picture. */
export function lettered(
  onto: Pixels,
  box: { left: number; top: number; size: number; lines: number; grey: number },
): Pixels {
  const data = onto.data.slice();
  const roll = seeded(box.lines * 31 + box.size);
  for (let line = 0; line < box.lines; line++)
    for (let x = box.left; x + box.size < onto.width - 8 && x < box.left + box.size * 26; x += box.size * 0.7) {
      const glyph = Math.floor(roll() * 32768);
      if (glyph % 6 === 0) continue;
      const top = box.top + line * box.size * 1.7;
      for (let dy = 0; dy < box.size; dy++)
        for (let dx = 0; dx < box.size * 0.55; dx++) {
          const bit = Math.floor((dy / box.size) * 5) * 3 + Math.floor((dx / box.size / 0.55) * 3);
          const at = (Math.floor(top + dy) * onto.width + Math.floor(x + dx)) * 4;
          if ((glyph >> bit) & 1 && at < data.length) data.fill(box.grey, at, at + 3);
        }
    }
  return { ...onto, data };
}

/** A window with a bar, a column of text and the picture in it, `share` of its width. */
export function onScreen(picture: Pixels, share: number): Pixels {
  const screen = pasted(blank(1280, 720, 246), blank(1280, 44, 52), 0, 0);
  const small = scaled(picture, (1280 * share) / picture.width);
  const left = Math.min(1280 - small.width, 30);
  const shown = pasted(screen, small, left, Math.min(64, 720 - small.height));
  return lettered(shown, { left: left + small.width + 24, top: 70, size: 13, lines: 26, grey: 40 });
}

export const burnt = (picture: Pixels): Pixels => {
  const size = Math.round(picture.height * 0.06);
  const low = lettered(picture, { left: size, top: picture.height - 2 * size, size, lines: 1, grey: 255 });
  return lettered(low, { left: Math.round(picture.width * 0.6), top: size, size: size * 0.7, lines: 1, grey: 235 });
};

/** Every change a still is to be recognised after; recompression is for where there is an encoder. */
export const changes: Readonly<Record<string, Change>> = {
  'as it is': (picture) => picture,
  'half as large': (picture) => scaled(picture, 0.5),
  'a third as large': (picture) => scaled(picture, 0.33),
  'half again as large': (picture) => scaled(picture, 1.5),
  'cropped by 5 % on every side': (picture) => cropped(picture, 0.05, 0.05, 0.05, 0.05),
  'cropped by 10 % on two sides': (picture) => cropped(picture, 0.1, 0.1, 0, 0),
  letterboxed: (picture) => letterboxed(picture, 0.14),
  'with burn-in text': burnt,
  brighter: (picture) => toned(picture, 1.2, 18),
  'darker, less contrast': (picture) => toned(picture, 0.6, 10),
  'in greys': inGrey,
  'on a screen, three fifths of its width': (picture) => onScreen(picture, 0.6),
  'on a screen, two fifths of its width': (picture) => onScreen(picture, 0.4),
  'on a screen, a quarter of its width': (picture) => onScreen(picture, 0.25),
  'small, letterboxed, burnt-in': (picture) => burnt(letterboxed(scaled(picture, 0.6), 0.12)),
};
