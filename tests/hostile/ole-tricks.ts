import { type Family, type HostileFile } from './hostile-file.ts';
import { type Part, ascii, bytes, le16, le32, repeated } from './write-bytes.ts';

const [FREE, END, TABLE, NONE] = [0xffff_ffff, 0xffff_fffe, 0xffff_fffd, 0xffff_ffff];
const SECTOR = 512;

interface Header {
  sectorShift?: number;
  miniShift?: number;
  tables?: number;
  directory?: number;
  miniTable?: number;
  chain?: number;
  chainCount?: number;
  /** First places of the allocation table. */
  places?: readonly number[];
}

/** The first sector of a compound file. */
function header(told: Header): Uint8Array {
  const {
    sectorShift = 9,
    miniShift = 6,
    tables = 1,
    directory = 1,
    miniTable = END,
    chain = END,
    chainCount = 0,
  } = told;
  const front = bytes(
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    new Uint8Array(16),
    le16(0x3e),
    le16(3),
    le16(0xfffe),
  );
  const sizes = bytes(
    le16(sectorShift),
    le16(miniShift),
    new Uint8Array(10),
    le32(tables),
    le32(directory),
    le32(0),
    le32(4096),
  );
  const chains = bytes(le32(miniTable), le32(0), le32(chain), le32(chainCount));
  const places = Array.from({ length: 109 }, (_, at) => le32(told.places?.[at] ?? (at === 0 ? 0 : FREE))).flat();
  return bytes(front, sizes, chains, places);
}

const sector = (...parts: readonly Part[]): Uint8Array => {
  const whole = new Uint8Array(SECTOR);
  whole.set(bytes(...parts).subarray(0, SECTOR));
  return whole;
};
const table = (...next: readonly number[]): Uint8Array =>
  sector(Array.from({ length: 128 }, (_, at) => le32(next[at] ?? FREE)).flat());

interface Item {
  name: string;
  type?: number;
  left?: number;
  right?: number;
  child?: number;
  start?: number;
  size?: number;
}

const item = ({ name, type = 2, left = NONE, right = NONE, child = NONE, start = 0, size = 0 }: Item): Uint8Array => {
  const wide = new Uint8Array(64);
  wide.set(ascii([...name].join('\0')).slice(0, 62));
  const place = bytes([type, 1], le32(left), le32(right), le32(child), new Uint8Array(36));
  return bytes(wide, le16(2 * name.length + 2), place, le32(start), le32(size), le32(0));
};
const root = (child = 1): Uint8Array => item({ name: 'Root Entry', type: 5, child, start: END });

/** Header, allocation table, one directory sector, then what is given. */
const compound = (
  told: Header,
  next: readonly number[],
  items: readonly Uint8Array[],
  ...more: readonly Uint8Array[]
): Uint8Array => bytes(header(told), table(TABLE, END, ...next), sector(...items), ...more);

/** What each is called in a compound file: the stream that says whose it is. */
const programs: Readonly<Record<string, string>> = {
  doc: 'WordDocument',
  xls: 'Workbook',
  ppt: 'PowerPoint Document',
  msg: '__properties_version1.0',
  aaf: 'MetaDictionary-1',
  mms: 'Contents',
};

const each = (what: string, make: (stream: string) => Uint8Array): HostileFile[] =>
  Object.entries(programs).map(([end, stream]) => ({ name: `${what}.${end}`, make: () => make(stream) }));

const text = sector([...'Mara rows.'].join('\0'));

export const oleTricks: Family = [
  ...each('a stream in a ring', (name) =>
    compound({}, [3, 2], [root(), item({ name, start: 2, size: 0x7fff_ffff })], text, text),
  ),
  ...each('a tree in a ring', (name) =>
    compound({}, [END], [root(), item({ name, left: 1, right: 1, child: 0, start: 2, size: 512 })], text),
  ),
  {
    name: 'the table in a ring.doc',
    make: () => compound({ tables: 0xffff_ffff, places: Array.from({ length: 109 }, () => 0) }, [END], [root()]),
  },
  {
    name: 'the chain of tables in a ring.doc',
    make: () =>
      compound(
        { chain: 2, chainCount: 0xffff_ffff, tables: 0xffff_ffff },
        [END],
        [root()],
        table(...Array.from({ length: 127 }, () => 0), 2),
      ),
  },
  {
    name: 'the directory in a ring.doc',
    make: () =>
      bytes(header({}), table(TABLE, 1), sector(root(), item({ name: 'A', right: 2 }), item({ name: 'B', right: 1 }))),
  },
  {
    name: 'the small table in a ring.doc',
    make: () =>
      compound({ miniTable: 2 }, [2], [root(), item({ name: 'WordDocument', start: 0, size: 100 })], table(0, 0, 0)),
  },
  { name: 'sectors of two thousand million.doc', make: () => compound({ sectorShift: 31 }, [END], [root()]) },
  { name: 'sectors of one byte.doc', make: () => compound({ sectorShift: 0, miniShift: 0 }, [END], [root()]) },
  {
    name: 'sectors of 65,535 bits.doc',
    make: () => compound({ sectorShift: 65_535, miniShift: 65_535 }, [END], [root()]),
  },
  { name: 'a directory nowhere.msg', make: () => compound({ directory: 0x7fff_fff0 }, [END], [root()]) },
  { name: 'a table nowhere.xls', make: () => compound({ places: [0x00ff_ffff, 0x7fff_ffff] }, [END], [root()]) },
  {
    name: 'names without end.doc',
    make: () =>
      bytes(
        header({ directory: 0 }),
        repeated(
          sector(...Array.from({ length: 4 }, () => item({ name: 'x'.repeat(31), left: 1, right: 2, child: 3 }))),
          2000,
        ),
      ),
  },
  {
    name: 'a deep tree.msg',
    make: () => {
      const count = 20_000;
      const sectors = Math.ceil(count / 4);
      const next = Array.from({ length: Math.ceil((sectors + 200) / 128) }, (_, at) => at);
      const start = next.length;
      const chain = Array.from({ length: start + sectors }, (_, at) =>
        at < start ? TABLE : at + 1 === start + sectors ? END : at + 1,
      );
      return bytes(
        header({ tables: next.length, places: next, directory: start }),
        ...next.map((at) => table(...chain.slice(at * 128, at * 128 + 128))),
        ...Array.from({ length: sectors }, (_, at) =>
          sector(
            ...[0, 1, 2, 3].map((of) =>
              item({ name: 'x', type: at + of === 0 ? 5 : 1, child: at * 4 + of + 1, right: at * 4 + of + 1 }),
            ),
          ),
        ),
      );
    },
  },
  { name: 'nothing but zeros.doc', make: () => bytes(header({}), new Uint8Array(3_000_000)) },
  { name: 'nothing but its name.doc', make: () => bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) },
];
