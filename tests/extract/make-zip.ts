import { deflateRawSync } from 'node:zlib';

/** One file to pack; everything beyond name and data is a lie or a rarity. */
export interface Packed {
  name: string;
  data?: string | Uint8Array;
  /** 0 stored, 8 deflated (the default); others are only claimed. */
  method?: number;
  flags?: number;
  /** Packed bytes as they are, instead of packing `data`. */
  raw?: Uint8Array;
  localName?: string;
  claims?: { unpacked?: number; packed?: number; at?: number };
  /** Sizes behind the data instead of in front of it. */
  descriptor?: boolean;
  /** Sizes in the list written the large way. */
  large?: boolean;
  /** Left out of the list. */
  unlisted?: boolean;
  /** Bytes in front of its header. */
  before?: Uint8Array;
  /** Its own header overwritten. */
  headless?: boolean;
}

export interface Ending {
  comment?: Uint8Array | string;
  commentLength?: number;
  behind?: Uint8Array;
  disk?: number;
  count?: number;
  /** Writes the large end record; with these values in it. */
  large?: { size?: number; offset?: number; locator?: number } | true;
  /** Marks the end as large without writing the large record. */
  marksLarge?: boolean;
}

const u16 = (value: number): number[] => [value & 255, (value >>> 8) & 255];
const u32 = (value: number): number[] => [...u16(value % 65536), ...u16(Math.floor(value / 65536) % 65536)];
const u64 = (value: number): number[] => [...u32(value), ...u32(Math.floor(value / 2 ** 32))];
const FULL = 0xffffffff;

export const bytesOf = (data: string | Uint8Array): Uint8Array =>
  typeof data === 'string' ? new TextEncoder().encode(data) : data;

export function joined(parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** An archive byte by byte, so that every field can lie. Check sums are left out: nothing reads them. */
export function makeZip(files: readonly Packed[], ending: Ending = {}): Uint8Array {
  const body: (Uint8Array | number[])[] = [];
  const list: (Uint8Array | number[])[] = [];
  let at = 0;
  const write = (...parts: (Uint8Array | number[])[]) => {
    body.push(...parts);
    at += parts.reduce((sum, part) => sum + part.length, 0);
  };
  for (const file of files) {
    const { method = 8, flags = 0, claims = {} } = file;
    const data = bytesOf(file.data ?? '');
    const packed = file.raw ?? (method === 8 ? deflateRawSync(data) : data);
    const sizes = [claims.packed ?? packed.length, claims.unpacked ?? data.length] as const;
    const [name, localName] = [bytesOf(file.name), bytesOf(file.localName ?? file.name)];
    if (file.before) write(file.before);
    const start = claims.at ?? at;
    const bits = flags | (file.descriptor ? 8 : 0);
    const local = file.descriptor ? [0, 0] : sizes;
    const mark = file.headless ? [0, 0, 0, 0] : [0x50, 0x4b, 3, 4];
    write([
      ...mark,
      ...u16(20),
      ...u16(bits),
      ...u16(method),
      ...u32(0),
      ...u32(0),
      ...u32(local[0]),
      ...u32(local[1]),
    ]);
    write([...u16(localName.length), ...u16(0)], localName, packed);
    if (file.descriptor) write([0x50, 0x4b, 7, 8, ...u32(0), ...u32(sizes[0]), ...u32(sizes[1])]);
    if (file.unlisted) continue;
    const extra = file.large ? [...u16(1), ...u16(24), ...u64(sizes[1]), ...u64(sizes[0]), ...u64(start)] : [];
    const told = file.large ? [FULL, FULL, FULL] : [sizes[0], sizes[1], start];
    list.push([0x50, 0x4b, 1, 2, ...u16(20), ...u16(20), ...u16(bits), ...u16(method), ...u32(0), ...u32(0)]);
    list.push([...u32(told[0]!), ...u32(told[1]!), ...u16(name.length), ...u16(extra.length), ...u16(0)]);
    list.push([...u16(0), ...u16(0), ...u32(0), ...u32(told[2]!)], name, extra);
  }
  const count = ending.count ?? files.filter(({ unlisted }) => !unlisted).length;
  return joined([...body, ...list, endOf(at, joined(list).length, count, ending)]);
}

function endOf(offset: number, size: number, count: number, ending: Ending): Uint8Array {
  const { large, disk = 0, behind = new Uint8Array(0) } = ending;
  const comment = bytesOf(ending.comment ?? '');
  const lies = typeof large === 'object' ? large : {};
  const end64 = [
    ...[0x50, 0x4b, 6, 6, ...u64(44), ...u16(45), ...u16(45), ...u32(0), ...u32(0), ...u64(count), ...u64(count)],
    ...[...u64(lies.size ?? size), ...u64(lies.offset ?? offset)],
  ];
  const locator = [0x50, 0x4b, 6, 7, ...u32(0), ...u64(lies.locator ?? offset + size), ...u32(1)];
  const isMarked = Boolean(large) || ending.marksLarge;
  const told = isMarked ? [FULL, FULL] : [size, offset];
  const end = [0x50, 0x4b, 5, 6, ...u16(disk), ...u16(disk), ...u16(count), ...u16(count)];
  const rest = [...u32(told[0]!), ...u32(told[1]!), ...u16(ending.commentLength ?? comment.length)];
  return joined([large ? end64 : [], large ? locator : [], end, rest, comment, behind]);
}
