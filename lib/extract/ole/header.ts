import type { Source } from '../source.ts';
import { u16, u32 } from '../zip/numbers.ts';
import { readSectors } from './read-sectors.ts';

/** How a compound file is laid out: a file system of its own, in sectors. */
export interface Layout {
  /** Bytes of a sector: 512 or 4096. */
  sector: number;
  /** Streams shorter than this lie in small sectors of {@link SMALL} bytes. */
  cutoff: number;
  /** First sectors of the list of entries and of the small sectors' table. */
  directory: number;
  smallTable: number;
  /** For each sector the next one of its chain. */
  next: Uint32Array;
}

export const SMALL = 64;
const HEADER = 512;
const IN_HEADER = 109;
/** Sectors a table may name: two gigabytes of small sectors, sixteen of large ones. Beyond, nothing is looked up. */
const MOST_SECTORS = 4 * 1024 * 1024;

/** Null when it is no compound file, or one whose own description is broken. */
export async function readLayout(source: Source): Promise<Layout | null> {
  const header = await source.read(0, HEADER);
  const shift = u16(header, 30);
  if (header.length < HEADER || (shift !== 9 && shift !== 12)) return null;
  const sector = 2 ** shift;
  const wanted = Math.min(MOST_SECTORS, Math.ceil(source.size / sector));
  const tables = await tableSectors(source, header, sector, Math.ceil(wanted / (sector / 4)));
  const bytes = await readSectors(source, sector, tables);
  return {
    sector,
    cutoff: Math.min(u32(header, 56), 64 * 1024),
    directory: u32(header, 48),
    smallTable: u32(header, 60),
    next: numbersOf(bytes, wanted),
  };
}

/** Where the table of chains lies: its first sectors stand in the header, the others in a chain of lists. */
async function tableSectors(source: Source, header: Uint8Array, sector: number, most: number): Promise<number[]> {
  const found = numbersOf(header.subarray(76), Math.min(IN_HEADER, most));
  const sectors = [...found].filter(isPlace);
  const each = sector / 4 - 1;
  let list = u32(header, 68);
  for (let turn = 0; isPlace(list) && sectors.length < most && turn * each < most; turn++) {
    const bytes = await readSectors(source, sector, [list]);
    for (const place of numbersOf(bytes, each)) if (isPlace(place) && sectors.length < most) sectors.push(place);
    list = bytes.length === sector ? u32(bytes, each * 4) : NOWHERE;
  }
  return sectors;
}

const NOWHERE = 0xffffffff;
/** The highest numbers are marks: end of a chain, free, part of the table itself. */
export const isPlace = (sector: number): boolean => sector < 0xfffffffa;

/** At most `most` numbers; what is missing at the end names no place. */
export function numbersOf(bytes: Uint8Array, most: number): Uint32Array {
  const numbers = new Uint32Array(Math.min(most, Math.floor(bytes.length / 4)));
  for (let at = 0; at < numbers.length; at++) numbers[at] = u32(bytes, at * 4);
  return numbers;
}
