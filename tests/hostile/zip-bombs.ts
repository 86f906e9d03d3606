import { deflateRawSync } from 'node:zlib';
import { type Packed, bytesOf, joined, makeZip } from '../extract/make-zip.ts';
import { type Family, LINE } from './hostile-file.ts';
import { bytes, le16, le32 } from './write-bytes.ts';
import { zipQuine } from './zip-quine.ts';

const MB = 1024 * 1024;
const zeros = (size: number, level = 9): Uint8Array => deflateRawSync(new Uint8Array(size), { level });
const note: Packed = { name: 'note.txt', data: LINE };
const empty = (count: number, name: (at: number) => string): Packed[] =>
  Array.from({ length: count }, (_, at) => ({ name: name(at), method: 0 }));

/** Sixteen archives in each of sixteen, and a bomb in each of the innermost. */
function nested(levels: number, width: number): Uint8Array {
  let inner = makeZip([{ name: 'zero.txt', raw: zeros(20 * MB), claims: { unpacked: 20 * MB } }]);
  for (let level = 0; level < levels; level++) {
    const data = inner;
    inner = makeZip(Array.from({ length: width }, (_, at) => ({ name: `lib ${at}.zip`, data })));
  }
  return inner;
}

/** Every file unpacks the whole rest of the archive: each quotes the headers of those behind it as stored bytes. */
function quoted(count: number): Uint8Array {
  const kernel = zeros(10 * MB);
  const names = Array.from({ length: count }, (_, at) => `${String(at).padStart(4, '0')}.txt`);
  const header = (name: string, packed: number): Uint8Array =>
    bytes(
      [0x50, 0x4b, 3, 4],
      le16(20),
      le16(0),
      le16(8),
      le32(0),
      le32(0),
      le32(packed),
      le32(10 * MB),
      le16(8),
      le16(0),
      name,
    );
  let rest = bytes(header(names.at(-1)!, kernel.length), kernel);
  const starts = [0];
  for (const name of names.slice(0, -1).reverse()) {
    const next = rest.subarray(0, 38);
    const quote = bytes([0], le16(38), le16(65535 - 38), next, rest.subarray(38));
    rest = bytes(header(name, quote.length), quote);
    starts.push(rest.length);
  }
  const from = (at: number): number => rest.length - (starts[count - 1 - at] || kernel.length + 38);
  const list = names.map((name, at) =>
    bytes(
      [0x50, 0x4b, 1, 2],
      le16(20),
      le16(20),
      le16(0),
      le16(8),
      le32(0),
      le32(0),
      le32(rest.length - from(at) - 38),
      le32(10 * MB),
      le16(8),
      le16(0),
      le16(0),
      le32(0),
      le32(0),
      le32(from(at)),
      name,
    ),
  );
  const size = joined(list).length;
  return joined([
    rest,
    ...list,
    bytes([0x50, 0x4b, 5, 6], le32(0), le16(count), le16(count), le32(size), le32(rest.length), le16(0)),
  ]);
}

/** Many names for one heap of bytes: ten megabytes each. */
function shared(count: number): Uint8Array {
  const kernel = zeros(10 * MB);
  const first: Packed = { name: '0.txt', raw: kernel, claims: { unpacked: 10 * MB } };
  const others = Array.from({ length: count }, (_, at) => ({
    name: `${at % 10}.txt`,
    method: 8,
    raw: new Uint8Array(0),
    claims: { at: 0, packed: kernel.length, unpacked: 10 * MB },
  }));
  return makeZip([first, ...others]);
}

const many = (size: number, count: number): Packed[] => {
  const data = bytesOf(Array.from({ length: size / 16 }, (_, at) => `line ${at * 7919}\n`).join(''));
  const raw = deflateRawSync(data, { level: 1 });
  return Array.from({ length: count }, (_, at) => ({ name: `${at}.txt`, raw, data }));
};

const digits = '7'.repeat(3000);

export const zipBombs: Family = [
  {
    name: 'flat.zip',
    make: () => makeZip([{ name: 'a.txt', raw: zeros(200 * MB), claims: { unpacked: 200 * MB } }, note]),
    unread: 'bomb',
    has: LINE,
  },
  {
    name: 'flat claims ten bytes.zip',
    make: () => makeZip([{ name: 'a.txt', raw: zeros(30 * MB), claims: { unpacked: 10 } }, note]),
    unread: 'bomb',
    has: LINE,
  },
  {
    name: 'flat claims to be packed small.zip',
    make: () => makeZip([note, { name: 'a.txt', raw: zeros(30 * MB), claims: { packed: 10 } }]),
    has: LINE,
  },
  {
    name: 'a hundred flat ones.zip',
    make: () =>
      makeZip(
        Array.from({ length: 100 }, (_, at) => ({
          name: `${at}.txt`,
          raw: zeros(2 * MB),
          claims: { unpacked: 2 * MB },
        })),
      ),
    unread: 'bomb',
  },
  { name: 'just below the ratio.zip', make: () => makeZip(many(8 * MB, 9)), unread: 'too-large' },
  { name: 'nested.zip', make: () => nested(5, 16), unread: 'zip' },
  {
    name: 'nested in stored ones.zip',
    make: () => {
      let inner = makeZip([note]);
      for (let at = 0; at < 40; at++) inner = makeZip([{ name: `${at}.zip`, data: inner, method: 0 }]);
      return inner;
    },
    unread: 'zip',
  },
  {
    name: 'many archives in one.zip',
    make: () => {
      const data = makeZip(many(1 * MB, 2));
      return makeZip(Array.from({ length: 50 }, (_, at) => ({ name: `${at}.zip`, data, method: 0 })));
    },
    unread: 'too-large',
  },
  { name: 'itself.zip', make: zipQuine, unread: 'zip' },
  { name: 'overlapping, one heap.zip', make: () => shared(250), unread: 'overlapping' },
  { name: 'overlapping, quoted headers.zip', make: () => quoted(250), unread: 'overlapping' },
  { name: 'overlapping, sixty thousand.zip', make: () => shared(60_000), unread: 'overlapping' },
  {
    name: '65,535 empty files.zip',
    make: () => makeZip([note, ...empty(65_534, String)]),
    unread: 'too-many-entries',
    has: LINE,
  },
  {
    name: 'a million claimed.zip',
    make: () => makeZip([note], { count: 65_535, large: true }),
    unread: null,
    has: LINE,
  },
  { name: 'huge names.zip', make: () => makeZip(empty(240, (at) => `${at}/${'name'.repeat(16_000)}.txt`)) },
  {
    name: 'names of digits.docx',
    make: () =>
      makeZip([{ name: 'word/document.xml', data: '<w:p/>' }, ...empty(4900, (at) => `word/${digits}${at}.xml`)]),
  },
  {
    name: 'names of slashes.docx',
    make: () =>
      makeZip([
        { name: 'word/document.xml', data: '<w:p/>' },
        ...empty(240, (at) => `word/media${'/media'.repeat(10_000)}/${at}`),
      ]),
  },
  {
    name: 'names of dots.zip',
    make: () => makeZip([note, ...empty(200, (at) => `${at}${'.zip'.repeat(15_000)}`)]),
  },
  { name: 'names of zeros.zip', make: () => makeZip([note, { ...note, name: '\0'.repeat(60_000) }]), has: LINE },
  {
    name: 'names that steer a terminal.zip',
    make: () => makeZip([{ ...note, name: '\u001b[2J\u202egpj.txt' }]),
    unread: null,
    has: LINE,
  },
  {
    name: 'sizes behind the data lie.zip',
    make: () => makeZip([{ name: 'a.txt', raw: zeros(20 * MB), descriptor: true, claims: { unpacked: 5 } }, note]),
    unread: 'bomb',
    has: LINE,
  },
  {
    name: 'another method in front.zip',
    make: () => {
      const zip = makeZip([note]).slice();
      zip[8] = 12;
      return zip;
    },
    has: LINE,
  },
  {
    name: 'another name in front.zip',
    make: () => makeZip([{ ...note, localName: 'word/document.xml' }]),
    unread: 'names-differ',
    has: LINE,
  },
  {
    name: 'sixty-four bits claimed.zip',
    make: () => makeZip([note], { large: { size: 2 ** 60, offset: 2 ** 52 } }),
    unread: 'truncated',
  },
  {
    name: 'sixty-four bits of place.zip',
    make: () => {
      const zip = makeZip([{ ...note, large: true }], { large: true }).slice();
      zip.fill(255, zip.length - 22 - 20 - 56 - 8, zip.length - 22 - 20 - 56);
      return zip;
    },
  },
  {
    name: 'list inside the comment.zip',
    make: () => makeZip([note], { comment: makeZip([{ name: 'other.txt', data: 'x' }]) }),
    unread: 'ambiguous',
  },
  {
    name: 'ends without number.zip',
    make: () =>
      joined([
        makeZip([note]),
        makeZip([], { comment: new Uint8Array(0) }),
        ...Array.from({ length: 2900 }, () => makeZip([])),
      ]),
  },
  {
    name: 'two archives behind each other.zip',
    make: () => joined([makeZip([note]), makeZip([{ name: 'other.txt', data: 'Wren rows.' }])]),
    unread: 'unlisted',
  },
  { name: 'split in ten.zip', make: () => makeZip([note], { disk: 9 }), unread: 'split' },
  {
    name: 'packed stream of empty blocks.zip',
    make: () =>
      makeZip([{ name: 'a.txt', raw: joined(Array.from({ length: 400_000 }, () => [0, 0, 0, 255, 255])) }, note]),
    has: LINE,
  },
];
