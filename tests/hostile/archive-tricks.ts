import { gzipSync } from 'node:zlib';
import { bytesOf, joined, makeZip } from '../extract/make-zip.ts';
import { type Family, type HostileFile, LINE } from './hostile-file.ts';
import { type Part, ascii, bytes, le32, le64, repeated } from './write-bytes.ts';

const MB = 1024 * 1024;
const file = (name: string, make: () => Uint8Array): HostileFile => ({ name, make });

interface Told {
  size?: string;
  type?: string;
  sum?: number;
  link?: string;
  prefix?: string;
}

/** One file of a tar: its header with whatever it claims, its data, padded. */
export function tarred(name: string, data: Part, told: Told = {}): Uint8Array {
  const body = bytes(data);
  const header = new Uint8Array(512);
  const put = (at: number, text: string, most: number) => header.set(ascii(text).slice(0, most), at);
  put(0, name, 100);
  put(100, '0000644\0', 8);
  put(108, '0000000\0', 8);
  put(116, '0000000\0', 8);
  put(124, told.size ?? `${body.length.toString(8).padStart(11, '0')}\0`, 12);
  put(136, '00000000000\0', 12);
  put(148, '        ', 8);
  put(156, told.type ?? '0', 1);
  put(157, told.link ?? '', 100);
  put(257, 'ustar\x0000', 8);
  put(345, told.prefix ?? '', 155);
  const sum = told.sum ?? header.reduce((all, byte) => all + byte, 0);
  put(148, `${sum.toString(8).padStart(6, '0')}\0 `, 8);
  return bytes(header, body, new Uint8Array((512 - (body.length % 512)) % 512));
}

const end = new Uint8Array(1024);
const note = tarred('note.txt', LINE);
const tar = (...parts: readonly Uint8Array[]): Uint8Array => joined([...parts, end]);
const pax = (record: string): Uint8Array => tarred('pax', record, { type: 'x' });

const zeros = (size: number): Uint8Array => gzipSync(new Uint8Array(size), { level: 9 });
function gzipped(times: number): Uint8Array {
  let data: Uint8Array = zeros(60 * MB);
  for (let at = 0; at < times; at++) data = gzipSync(data, { level: 9 });
  return data;
}
const gz = (flags: number, ...rest: readonly Part[]): Uint8Array =>
  bytes([0x1f, 0x8b, 8, flags, 0, 0, 0, 0, 0, 3], ...rest);

const seven = [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4];
const rar = [...ascii('Rar!'), 0x1a, 7, 0];

export const archiveTricks: Family = [
  file('a size of gigabytes.tar', () => tar(tarred('a.txt', 'x', { size: '77777777777\0' }), note)),
  file('a size below zero.tar', () => tar(tarred('a.txt', 'x', { size: '-0000000001\0' }), note)),
  file('a size in binary.tar', () =>
    tar(tarred('a.txt', 'x', { size: '\x80\x7f\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff' }), note),
  ),
  file('a size below zero in binary.tar', () => tar(tarred('a.txt', 'x', { size: '\xff'.repeat(12) }), note)),
  file('a size of no number.tar', () => tar(tarred('a.txt', 'x', { size: 'zzzzzzzzzzzz' }), note)),
  file('wrong sums.tar', () => tar(tarred('a.txt', 'x', { sum: 1 }), note)),
  file('links in a ring.tar', () =>
    tar(tarred('a', '', { type: '1', link: 'b' }), tarred('b', '', { type: '2', link: 'a' }), note),
  ),
  file('a device.tar', () => tar(tarred('/dev/zero', '', { type: '3', size: '77777777777\0' }), note)),
  file('names that climb out.tar', () =>
    tar(tarred('../../../../etc/profile', 'x', { prefix: '/..'.repeat(50) }), note),
  ),
  file('a hundred thousand empty files.tar', () => tar(note, repeated(tarred('a', ''), 20_000))),
  file('names of megabytes.tar', () =>
    tar(tarred('././@LongLink', new Uint8Array(2 * MB).fill(65), { type: 'L' }), note),
  ),
  file('names upon names.tar', () => tar(repeated(tarred('././@LongLink', 'a', { type: 'L' }), 3000), note)),
  file('records that lie.tar', () => tar(pax('99999999 path=a\n0 path=b\n-5 size=1\n'), note)),
  file('records of a size.tar', () => tar(pax('30 size=99999999999999999999\n'), tarred('a.txt', 'x'), note)),
  file('holes without number.tar', () => tar(tarred('a', '', { type: 'S', size: '00000000000\0' }), note)),
  file('a tar in a tar.tar', () => {
    let inner = tar(note);
    for (let at = 0; at < 30; at++) inner = tar(tarred(`${at}.tar`, inner));
    return inner;
  }),
  file('no end.tar', () => note),
  file('flat.gz', () => zeros(100 * MB)),
  file('packed again and again.gz', () => gzipped(3)),
  file('a hundred thousand members.gz', () => repeated(gzipSync('x'), 50_000)),
  file('members that are bombs.gz', () => repeated(zeros(10 * MB), 100)),
  file('a tar of zeros.tar.gz', () => gzipSync(tar(tarred('a.txt', new Uint8Array(40 * MB)), note), { level: 9 })),
  file('an archive of bombs.tgz', () =>
    gzipSync(
      tar(
        tarred('a.zip', makeZip([{ name: 'a.txt', data: new Uint8Array(30 * MB) }])),
        tarred('b.gz', zeros(40 * MB)),
        note,
      ),
    ),
  ),
  file('a name without end.gz', () => gz(8, new Uint8Array(2 * MB).fill(65))),
  file('a field of more than there is.gz', () => gz(4, [255, 255], 'x')),
  file('every flag.gz', () => gz(0xff, [2, 0, 1, 1], 'a\0b\0', new Uint8Array(40))),
  file('noise.gz', () => gz(0, new Uint8Array(100_000).fill(0xa5))),
  file('a size that lies.gz', () => bytes(gzipSync(bytesOf(LINE)).slice(0, -4), le32(0xffff_ffff))),
  file('bytes behind it.gz', () => bytes(gzipSync(bytesOf(LINE)), new Uint8Array(MB))),
  file('a project of zeros.prproj', () => zeros(40 * MB)),
  file('a project that defines words.prproj', () =>
    gzipSync(
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "haha">]><PremiereData Version="3"><Name>&a;</Name></PremiereData>',
    ),
  ),
  file('a list nowhere.7z', () => bytes(seven, new Uint8Array(4), le64(2 ** 60), le64(2 ** 60), new Uint8Array(4))),
  file('a list of everything.7z', () =>
    bytes(seven, new Uint8Array(4), le64(0), le64(400_000), new Uint8Array(4), new Uint8Array(400_000).fill(1)),
  ),
  file('folders without number.7z', () =>
    bytes(
      seven,
      new Uint8Array(4),
      le64(0),
      le64(60),
      new Uint8Array(4),
      [1, 4, 6, 0xff],
      new Uint8Array(56).fill(255),
    ),
  ),
  file('blocks of no length.rar', () => bytes(rar, repeated([0, 0, 0x74, 0, 0, 0, 0], 60_000))),
  file('blocks of gigabytes.rar', () => bytes(rar, [0, 0, 0x74, 0, 0x80, 255, 255, 255, 255, 255, 255])),
  file('numbers without end.rar', () => bytes('Rar!', [0x1a, 7, 1, 0], new Uint8Array(50_000).fill(255))),
];
