/** Numbers of the first directory of a TIFF file, by tag. */
export type TiffTags = ReadonlyMap<number, readonly number[]>;

const MOST_TAGS = 512;
/** Values of one tag: a strip for each of the most rows there may be, twice over. */
const MOST_VALUES = 65_536;
/** Bytes a value of each type takes; only whole numbers are of use here. */
const widths: Readonly<Record<number, 1 | 2 | 4>> = { 1: 1, 3: 2, 4: 4 };

export interface TiffDirectory {
  little: boolean;
  tags: TiffTags;
}

/** Null when the file is cut off in it. */
export function readTiffTags(bytes: Uint8Array): TiffDirectory | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = bytes[0] === 0x49;
  const tags = new Map<number, number[]>();
  try {
    const start = view.getUint32(4, little);
    const count = Math.min(view.getUint16(start, little), MOST_TAGS);
    for (let at = start + 2; at < start + 2 + count * 12; at += 12) {
      const width = widths[view.getUint16(at + 2, little)];
      const values = view.getUint32(at + 4, little);
      if (!width || values > MOST_VALUES) continue;
      const from = width * values <= 4 ? at + 8 : view.getUint32(at + 8, little);
      tags.set(view.getUint16(at, little), readNumbers(view, from, width, values, little));
    }
  } catch {
    return null;
  }
  return { little, tags };
}

function readNumbers(view: DataView, from: number, width: 1 | 2 | 4, count: number, little: boolean): number[] {
  return Array.from({ length: count }, (_, index) => {
    const at = from + index * width;
    if (width === 1) return view.getUint8(at);
    return width === 2 ? view.getUint16(at, little) : view.getUint32(at, little);
  });
}
