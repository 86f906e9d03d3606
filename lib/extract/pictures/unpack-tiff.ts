import { Unzlib } from 'fflate';

/** Unpacks one strip or tile into exactly `size` bytes, zero where the packed ones end early. Null: packed in a way not read here. */
export function unpackTiff(packed: Uint8Array, packing: number, size: number): Uint8Array | null {
  const out = new Uint8Array(size);
  if (packing === 1) out.set(packed.subarray(0, size));
  else if (packing === 5) unpackLzw(packed, out);
  else if (packing === 8 || packing === 32_946) inflateInto(packed, out);
  else if (packing === 32_773) unpackRuns(packed, out);
  else return null;
  return out;
}

/** Small enough that what a step unpacks beyond the end is small, too. */
const STEP = 4096;

function inflateInto(packed: Uint8Array, out: Uint8Array): void {
  let at = 0;
  const stream = new Unzlib((piece) => {
    out.set(piece.subarray(0, out.length - at), at);
    at = Math.min(out.length, at + piece.length);
  });
  try {
    for (let from = 0; from < packed.length && at < out.length; from += STEP)
      stream.push(packed.subarray(from, from + STEP), from + STEP >= packed.length);
  } catch {
    // Damaged: what came before it counts.
  }
}

function unpackRuns(packed: Uint8Array, out: Uint8Array): void {
  let at = 0;
  for (let from = 0; from < packed.length && at < out.length;) {
    const count = packed[from++]!;
    if (count < 128) {
      out.set(packed.subarray(from, from + Math.min(count + 1, out.length - at)), at);
      from += count + 1;
      at += count + 1;
    } else if (count > 128) {
      out.fill(packed[from++] ?? 0, at, at + 257 - count);
      at += 257 - count;
    }
  }
}

const CLEAR = 256;
const END = 257;
const MOST_CODES = 4096;

function unpackLzw(packed: Uint8Array, out: Uint8Array): void {
  /** A known code is a run of what was unpacked already: where it begins and how long it is. */
  const starts = new Uint32Array(MOST_CODES);
  const lengths = new Uint16Array(MOST_CODES);
  let [known, width, before, at, bit] = [END + 1, 9, -1, 0, 0];
  while (at < out.length && bit + width <= packed.length * 8) {
    const code = readBits(packed, bit, width);
    bit += width;
    if (code === END) return;
    if (code === CLEAR) {
      [known, width, before] = [END + 1, 9, -1];
      continue;
    }
    if (code > known || (code === known && before < 0)) return;
    const begin = at;
    if (before >= 0 && known < MOST_CODES) {
      // What came before and the first byte of what comes now: they will stand side by side.
      starts[known] = before;
      lengths[known++] = begin - before + 1;
    }
    if (code < CLEAR) out[at++] = code;
    else for (let from = starts[code]!, end = from + lengths[code]!; from < end; from++) out[at++] = out[from]!;
    before = begin;
    if (known >= (1 << width) - 1 && width < 12) width++;
  }
}

function readBits(bytes: Uint8Array, bit: number, width: number): number {
  const at = bit >> 3;
  const three = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
  return (three >> (24 - (bit & 7) - width)) & ((1 << width) - 1);
}
