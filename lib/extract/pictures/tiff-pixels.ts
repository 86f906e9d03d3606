// No browser shows TIFF, but scanners, stills photographers and finishing houses write it.
import type { Pixels } from '../means.ts';
import { decodableSize } from './limits.ts';
import { readTiffTags } from './tiff-tags.ts';
import { unpackTiff } from './unpack-tiff.ts';

interface Layout {
  width: number;
  height: number;
  little: boolean;
  /** Bits a sample, samples a pixel. */
  bits: number;
  samples: number;
  /** 0 white is zero, 1 black is zero, 2 red green blue, 3 by palette, 5 inks. */
  colours: number;
  palette: readonly number[];
  packing: number;
  /** Samples are differences from the ones to their left. */
  differs: boolean;
  pieces: Piece[];
}

/** A strip or tile: where its bytes lie, and what part of the picture they are. */
interface Piece {
  from: number;
  to: number;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The first picture of the file, 8 or 16 bits a sample or fewer, unpacked or packed without loss; null for any other. */
export function tiffPixels(bytes: Uint8Array): Pixels | null {
  const layout = layoutOf(bytes);
  if (!layout) return null;
  const { width, height } = layout;
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (const piece of layout.pieces) {
    const stride = Math.ceil((piece.width * layout.bits * layout.samples) / 8);
    const rows = unpackTiff(bytes.subarray(piece.from, piece.to), layout.packing, stride * piece.height);
    if (rows === null) return null;
    for (let y = 0; y < piece.height && piece.top + y < height; y++)
      paintRow(layout, samplesOf(layout, rows.subarray(y * stride, (y + 1) * stride), piece.width), piece, y, data);
  }
  return { width, height, data };
}

function layoutOf(bytes: Uint8Array): Layout | null {
  const size = decodableSize(bytes);
  const directory = size && readTiffTags(bytes);
  if (!size || !directory) return null;
  const { little, tags } = directory;
  const one = (tag: number, otherwise: number) => tags.get(tag)?.[0] ?? otherwise;
  const [bits, samples, colours] = [one(258, 1), one(277, 1), one(262, 1)];
  const pieces = tags.has(322) ? tiles(size, tags, one) : strips(size, tags, one(278, size.height));
  const isKnown = [1, 4, 8, 16].includes(bits) && samples >= 1 && samples <= 5 && [0, 1, 2, 3, 5].includes(colours);
  // Colours in planes of their own, and fewer samples than the colours need, are not read.
  if (!isKnown || one(284, 1) !== 1 || samples < ({ 2: 3, 5: 4 }[colours] ?? 1) || !pieces) return null;
  const palette = tags.get(320) ?? [];
  return { ...size, little, bits, samples, colours, palette, packing: one(259, 1), differs: one(317, 1) === 2, pieces };
}

type Size = Pick<Layout, 'width' | 'height'>;
type Tags = ReadonlyMap<number, readonly number[]>;

function strips({ width, height }: Size, tags: Tags, rows: number): Piece[] | null {
  const [offsets = [], lengths = []] = [tags.get(273), tags.get(279)];
  const tall = Math.min(rows, height);
  if (tall < 1 || offsets.length < Math.ceil(height / tall)) return null;
  return offsets.slice(0, Math.ceil(height / tall)).map((from, index) => ({
    from,
    to: from + (lengths[index] ?? Infinity),
    left: 0,
    top: index * tall,
    width,
    height: Math.min(tall, height - index * tall),
  }));
}

function tiles({ width, height }: Size, tags: Tags, one: (tag: number, otherwise: number) => number): Piece[] | null {
  const [wide, tall] = [one(322, 0), one(323, 0)];
  const [offsets = [], lengths = []] = [tags.get(324), tags.get(325)];
  const across = Math.ceil(width / wide);
  const count = across * Math.ceil(height / tall);
  // A tile is at most twice the picture: larger ones are made up.
  if (wide < 16 || tall < 16 || wide > width + 4096 || tall > height + 4096 || offsets.length < count) return null;
  return offsets.slice(0, count).map((from, index) => ({
    from,
    to: from + (lengths[index] ?? 0),
    left: (index % across) * wide,
    top: Math.floor(index / across) * tall,
    width: wide,
    height: tall,
  }));
}

/** The samples of one row, 0 to 255 each; by palette they stay numbers of colours. */
function samplesOf({ bits, samples, little, differs, colours }: Layout, row: Uint8Array, width: number): Uint8Array {
  const count = width * samples;
  const out = new Uint8Array(count);
  if (bits === 16) {
    const sums = new Uint16Array(samples);
    for (let at = 0; at < count; at++) {
      const value = little ? row[at * 2]! | (row[at * 2 + 1]! << 8) : (row[at * 2]! << 8) | row[at * 2 + 1]!;
      sums[at % samples] = differs ? sums[at % samples]! + value : value;
      out[at] = sums[at % samples]! >> 8;
    }
  } else if (bits === 8) {
    for (let at = 0; at < count; at++) out[at] = row[at]! + (differs && at >= samples ? out[at - samples]! : 0);
  } else {
    const most = (1 << bits) - 1;
    for (let at = 0; at < count; at++) {
      const value = (row[(at * bits) >> 3]! >> (8 - bits - ((at * bits) & 7))) & most;
      out[at] = colours === 3 ? value : (value * 255) / most;
    }
  }
  return out;
}

function paintRow(layout: Layout, row: Uint8Array, piece: Piece, y: number, data: Uint8ClampedArray): void {
  const { width, samples } = layout;
  const wide = Math.min(piece.width, width - piece.left);
  for (let x = 0; x < wide; x++) {
    const to = ((piece.top + y) * width + piece.left + x) * 4;
    paintPixel(layout, row, x * samples, data, to);
  }
}

function paintPixel(
  { colours, palette, bits }: Layout,
  row: Uint8Array,
  at: number,
  data: Uint8ClampedArray,
  to: number,
) {
  for (let channel = 0; channel < 3; channel++) {
    const own = row[at + (colours === 2 || colours === 5 ? channel : 0)]!;
    if (colours === 0) data[to + channel] = 255 - own;
    else if (colours === 3) data[to + channel] = (palette[channel * (1 << bits) + own] ?? 0) >> 8;
    else if (colours === 5) data[to + channel] = ((255 - own) * (255 - row[at + 3]!)) / 255;
    else data[to + channel] = own;
  }
}
