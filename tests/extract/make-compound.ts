import { bytesOf, joined } from './make-zip.ts';

/** Paths and contents; folders come from the paths. */
export type Streams = Readonly<Record<string, string | Uint8Array>>;

/** What may be false about it. */
export interface CompoundLies {
  /** Sector shift: 9 or 12. */
  shift?: number;
  /** Class of the folder at a path; '' is the root. */
  classes?: Readonly<Record<string, Uint8Array>>;
  /** Links of the chain table overwritten after it is made. */
  links?: Readonly<Record<number, number>>;
}

interface Node {
  name: string;
  data: Uint8Array | null;
  inside: Node[];
  index: number;
  path: string;
}

const u16 = (value: number): number[] => [value & 255, (value >>> 8) & 255];
const u32 = (value: number): number[] => [...u16(value % 65536), ...u16(Math.floor(value / 65536) % 65536)];
const END = 0xfffffffe;
const FREE = 0xffffffff;
const TABLE = 0xfffffffd;
const CUTOFF = 4096;

function treeOf(streams: Streams): Node[] {
  const root: Node = { name: 'Root Entry', data: null, inside: [], index: 0, path: '' };
  const all = [root];
  for (const [path, data] of Object.entries(streams)) {
    let folder = root;
    const names = path.split('/');
    for (const [at, name] of names.entries()) {
      const isLast = at === names.length - 1;
      const known = folder.inside.find((node) => node.name === name);
      const node: Node = known ?? {
        name,
        data: isLast ? bytesOf(data) : null,
        inside: [],
        index: all.length,
        path: names.slice(0, at + 1).join('/'),
      };
      if (!known) {
        folder.inside.push(node);
        all.push(node);
      }
      folder = node;
    }
  }
  return all;
}

/** A compound file: small streams in small sectors, long ones in whole ones; siblings hang on each other's right. */
export function makeCompound(streams: Streams, { shift = 9, classes = {}, links = {} }: CompoundLies = {}): Uint8Array {
  const size = 2 ** shift;
  const nodes = treeOf(streams);
  const sectors: Uint8Array[] = [];
  const table: number[] = [];
  const write = (bytes: Uint8Array): number => {
    const start = sectors.length;
    const count = Math.ceil(bytes.length / size);
    for (let at = 0; at < count; at++) {
      const sector = new Uint8Array(size);
      sector.set(bytes.subarray(at * size, (at + 1) * size));
      sectors.push(sector);
      table.push(at === count - 1 ? END : start + at + 1);
    }
    return count === 0 ? END : start;
  };
  const small: Uint8Array[] = [];
  const smallLinks: number[] = [];
  const starts = nodes.map(({ data }) => {
    if (!data || data.length === 0) return END;
    if (data.length >= CUTOFF) return write(data);
    const start = smallLinks.length;
    const count = Math.ceil(data.length / 64);
    for (let at = 0; at < count; at++) smallLinks.push(at === count - 1 ? END : start + at + 1);
    small.push(joined([data, new Uint8Array(count * 64 - data.length)]));
    return start;
  });
  const smallBytes = joined(small);
  const rootStart = write(smallBytes);
  const smallTable = write(Uint8Array.from(smallLinks.flatMap(u32)));
  const rights = new Map<Node, number>();
  for (const { inside } of nodes) inside.forEach((node, at) => rights.set(node, inside[at + 1]?.index ?? FREE));
  const directory = write(
    joined(
      nodes.map((node, at) => {
        const name = [...node.name].flatMap((unit) => u16(unit.charCodeAt(0)));
        const type = at === 0 ? 5 : node.data ? 2 : 1;
        const length = at === 0 ? smallBytes.length : (node.data?.length ?? 0);
        return joined([
          [...name, ...new Array<number>(64 - name.length).fill(0), ...u16(name.length + 2), type, 1],
          [...u32(FREE), ...u32(rights.get(node) ?? FREE), ...u32(node.inside[0]?.index ?? FREE)],
          classes[node.path] ?? new Uint8Array(16),
          [...new Array<number>(20).fill(0), ...u32(at === 0 ? rootStart : starts[at]!), ...u32(length), ...u32(0)],
        ]);
      }),
    ),
  );
  return finish({ size, shift, sectors, table, directory, smallTable, links });
}

interface Finished {
  size: number;
  shift: number;
  sectors: Uint8Array[];
  table: number[];
  directory: number;
  smallTable: number;
  links: Readonly<Record<number, number>>;
}

/** Puts the table of chains behind the sectors, and its own places into the header, then into lists of their own. */
function finish({ size, shift, sectors, table, directory, smallTable, links }: Finished): Uint8Array {
  const each = size / 4;
  let tables = 1;
  let lists = 0;
  while (tables * each < table.length + tables + lists) {
    tables++;
    lists = Math.max(0, Math.ceil((tables - 109) / (each - 1)));
  }
  const first = table.length;
  const places = Array.from({ length: tables }, (_, at) => first + at);
  for (let at = 0; at < tables + lists; at++) table.push(TABLE);
  while (table.length < tables * each) table.push(FREE);
  for (const [at, value] of Object.entries(links)) table[Number(at)] = value;
  const more = places.slice(109);
  const listBytes = Array.from({ length: lists }, (_, at) => {
    const own = more.slice(at * (each - 1), (at + 1) * (each - 1));
    const padded = [...own, ...new Array<number>(each - 1 - own.length).fill(FREE)];
    return Uint8Array.from([...padded, at === lists - 1 ? END : first + tables + at + 1].flatMap(u32));
  });
  const inHeader = [...places.slice(0, 109), ...new Array<number>(Math.max(0, 109 - places.length)).fill(FREE)];
  const header = [
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(16).fill(0)],
    ...[...u16(0x3e), ...u16(shift === 9 ? 3 : 4), ...u16(0xfffe), ...u16(shift), ...u16(6), 0, 0, 0, 0, 0, 0],
    ...[...u32(0), ...u32(tables), ...u32(directory), ...u32(0), ...u32(CUTOFF), ...u32(smallTable), ...u32(1)],
    ...[...u32(lists > 0 ? first + tables : END), ...u32(lists), ...inHeader.flatMap(u32)],
  ];
  return joined([header, new Uint8Array(size - 512), ...sectors, Uint8Array.from(table.flatMap(u32)), ...listBytes]);
}
