import { u16 } from '../zip/numbers.ts';

/** One record of a workbook's stream, with those that only go on with it. */
export interface Record97 {
  type: number;
  /** Where it stands in the stream. */
  at: number;
  data: Uint8Array;
  more: Uint8Array[];
}

const CONTINUES = 0x3c;

/** In the order they stand; ends where the stream does, or where it makes no sense. */
export function* recordsOf(bytes: Uint8Array): Generator<Record97> {
  let open: Record97 | null = null;
  for (let at = 0; at + 4 <= bytes.length;) {
    const [type, size] = [u16(bytes, at), u16(bytes, at + 2)];
    const data = bytes.subarray(at + 4, at + 4 + size);
    if (type === CONTINUES && open) open.more.push(data);
    else {
      if (open) yield open;
      open = { type, at, data, more: [] };
    }
    at += 4 + size;
  }
  if (open) yield open;
}
